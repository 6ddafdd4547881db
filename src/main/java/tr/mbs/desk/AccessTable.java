package tr.mbs.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/**
 * The access table of the whole application: the first rule that fits decides, and what no rule names is denied.
 *
 * <p>Paths are read as servlet path plus path info: Spring's own matchers look past the servlet's prefix and so never see
 * Camunda's API, which is five servlets.
 */
@Component
class AccessTable implements AuthorizationManager<RequestAuthorizationContext> {

  private record Line(HttpMethod method, PathPattern pattern, Set<Audience> audiences) {

    boolean fits(HttpServletRequest request, PathContainer path) {
      String asked = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
      return method.matches(asked) && pattern.matches(path);
    }
  }

  private final List<Line> lines;

  AccessTable(List<AccessRules> modules) {
    lines = modules.stream().flatMap(module -> module.rules().stream()).map(AccessTable::line).toList();
  }

  private static Line line(AccessRule rule) {
    return new Line(rule.method(), PathPatternParser.defaultInstance.parse(rule.pattern()), rule.audiences());
  }

  @Override
  public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    PathContainer path = path(request);
    return new AuthorizationDecision(lines.stream()
        .filter(line -> line.fits(request, path))
        .findFirst()
        .map(line -> isOneOf(line.audiences(), caller))
        .orElse(false));
  }

  /** Whether any rule names this path, for any method and anybody: otherwise it does not exist. */
  boolean knows(HttpServletRequest request) {
    PathContainer path = path(request);
    return lines.stream().anyMatch(line -> line.pattern().matches(path));
  }

  private static boolean isOneOf(Set<Audience> audiences, Supplier<Authentication> caller) {
    if (audiences.contains(Audience.ANYONE)) {
      return true;
    }
    Authentication authentication = caller.get();
    return authentication != null && authentication.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(authority -> audiences.stream().anyMatch(audience -> audience.authority().equals(authority)));
  }

  private static PathContainer path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return PathContainer.parsePath(info == null ? request.getServletPath() : request.getServletPath() + info);
  }
}
