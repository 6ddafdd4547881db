package tr.mbs.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.site.Audience;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SessionLife;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.StaffName;
import tr.mbs.site.StaffPrincipal;

/** What the layout asks while it frames a page. Templates know it as {@code site}. */
@Component
class Frame {

  private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH.mm", TurkishText.TURKISH);

  private final SiteProperties site;
  private final Clock clock;

  Frame(SiteProperties site, Clock clock) {
    this.site = site;
    this.clock = clock;
  }

  public boolean isDemo() {
    return site.demo();
  }

  public boolean isMuhtar() {
    return principal() instanceof MuhtarPrincipal && !isMailbox();
  }

  /** Whether a muhtar came by his office's mailbox, to that alone. */
  public boolean isMailbox() {
    return principal() instanceof MuhtarPrincipal && !Audience.MUHTAR.has(SecurityContextHolder.getContext().getAuthentication());
  }

  /** Name and unit of a signed-in member of staff, the account alone where nothing was read yet, else null. */
  public String getStaff() {
    if (!(principal() instanceof StaffPrincipal officer)) {
      return null;
    }
    Object name = attributes().getRequest().getAttribute(StaffName.ATTRIBUTE);
    return name == null ? officer.userId() : name.toString();
  }

  /** How long the session may last, or null when nobody is signed in. */
  public SessionLife getSessionLife() {
    return principal() == null ? null : (SessionLife) attributes().getRequest().getAttribute(SessionLife.ATTRIBUTE);
  }

  /** "14.32": when the session ends unless something is asked before. */
  public String getSessionEnd() {
    return timeIn(getSessionLife().untilEnd());
  }

  /** "16.05": when the session ends in any case. */
  public String getSessionLimit() {
    return timeIn(getSessionLife().left());
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

  /** Rounded down to the minute, so that nobody comes too late. */
  private String timeIn(Duration duration) {
    return CLOCK_TIME.format(clock.instant().plus(duration).atZone(IstanbulTime.ZONE));
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
