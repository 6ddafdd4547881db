package tr.mbs.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.StaffPrincipal;

/** What the layout asks while it frames a page. Templates know it as {@code site}. */
@Component
class Frame {

  private final SiteProperties site;

  Frame(SiteProperties site) {
    this.site = site;
  }

  public boolean isDemo() {
    return site.demo();
  }

  public boolean isMuhtar() {
    return principal() instanceof MuhtarPrincipal;
  }

  /** The account of a signed-in member of staff, else null. */
  public String getStaff() {
    return principal() instanceof StaffPrincipal staff ? staff.userId() : null;
  }

  /** Whether this page can be asked for again in the other language: the answer to a form cannot. */
  public boolean isSwitchable() {
    HttpServletRequest request = attributes().getRequest();
    return HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
  }

  /** Query, from "?" on, that asks for this page in another language. */
  public String in(String language) {
    String query = attributes().getRequest().getQueryString();
    return UriComponentsBuilder.newInstance().query(query).replaceQueryParam(Languages.PARAMETER, language)
        .build().toUriString();
  }

  /** Null too when the answer is a fault of ours: sessions live in the database, which may be the part that is down. */
  private static Object principal() {
    HttpServletResponse response = attributes().getResponse();
    if (response != null && response.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      return null;
    }
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? null : authentication.getPrincipal();
  }

  private static ServletRequestAttributes attributes() {
    return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
  }
}
