package tr.mbs.signin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tr.mbs.signin.LostWork;
import tr.mbs.signin.MailboxDoor;
import tr.mbs.signin.StaffSignIn;
import tr.mbs.signin.web.session.Door;
import tr.mbs.signin.web.session.WantedPage;
import tr.mbs.signin.web.session.Way;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/**
 * For security chains: sends who is not signed in to the right door with 303 and remembers the page. What muhtars may
 * use leads to {@code /giris}, the mailbox to {@code /posta/giris}, what staff may use to {@code /kurum/giris}. The engine's API and a program (one that
 * wants JSON and no HTML) are told 401, and for a path without any rule the answer is 404.
 */
@Component
public class SignInEntryPoint implements AuthenticationEntryPoint {

  private static final String API = "/camunda/api/";

  private record Way(PathPattern pattern, Door door) {
  }

  private final List<Way> ways;
  private final List<LostWork> works;

  SignInEntryPoint(List<AccessRules> rules, List<LostWork> works) {
    this.ways = rules.stream().flatMap(module -> module.rules().stream()).map(SignInEntryPoint::way).toList();
    this.works = works;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException, ServletException {
    if (rescue(request, response)) {
      return;
    }
    Optional<Door> door = door(request.getRequestURI());
    if (isProgram(request)) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else if (door.isEmpty()) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else {
      lead(request, response, door.get().path());
    }
  }

  /**
   * For what a person sent without a session, or with the form token of an earlier one: if it can be kept, leads to the
   * door, which says so.
   *
   * @return false when there is nothing to keep, and nothing was answered
   */
  public boolean rescue(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getRequestURI().equals(MuhtarSignInPages.CODE_PATH)) {
      // The second of two clicks: who is in already is led on from there.
      lead(request, response, Door.MUHTAR.path() + "?bitti");
      return true;
    }
    for (LostWork work : works) {
      if (work.keep(request)) {
        lead(request, response, Door.MUHTAR.path() + "?saklandi");
        return true;
      }
    }
    return false;
  }

  /**
   * For what is refused to who has to choose his own password: leads to that page. A program is not led anywhere.
   *
   * @return false when it is refused for another reason, and nothing was answered
   */
  public boolean remind(HttpServletRequest request, HttpServletResponse response) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    boolean mailbox = Audience.MAILBOX_PASSWORD_DUE.has(who);
    if (isProgram(request) || !mailbox && !StaffSignIn.hasToChoose(who)) {
      return false;
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, mailbox ? MailboxDoor.PASSWORD_PATH : PasswordPage.PATH);
    return true;
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String address) {
    WantedPage.remember(request);
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, address);
  }

  private Optional<Door> door(String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return ways.stream().filter(way -> way.pattern().matches(asked)).findFirst().map(Way::door);
  }

  private static Way way(AccessRule rule) {
    return new Way(PathPatternParser.defaultInstance.parse(rule.pattern()),
        door(rule.audiences()));
  }

  private static Door door(Set<Audience> audiences) {
    if (audiences.contains(Audience.MAILBOX) && !audiences.contains(Audience.STAFF)) {
      return Door.MAILBOX;
    }
    return audiences.contains(Audience.MUHTAR) ? Door.MUHTAR : Door.STAFF;
  }

  private static boolean isProgram(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getRequestURI().startsWith(API)
        || accept != null && accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
