package tr.mbs.signin.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.servlet.View;
import tr.mbs.site.SeeOther;

/**
 * Where somebody wanted to go before he had to sign in. The session keeps one of these names, and the number of the request
 * that a message led to, never an address: so it can lead nowhere else.
 */
public enum WantedPage {
  REQUEST("/talepler/", "", Door.MUHTAR),
  STAFF_REQUEST("/kurum/talepler/", "", Door.STAFF),
  APPLICATION("/basvuru", "", Door.MUHTAR),
  REQUESTS("/talepler", "", Door.MUHTAR),
  /** Also for who comes by his approval code, which opens more. */
  MAIL("/posta", "", Door.MAILBOX),
  STAFF_HOME("/kurum", "", Door.STAFF),
  TASKLIST("/camunda/app/tasklist", "/default/", Door.STAFF),
  COCKPIT("/camunda/app/cockpit", "/default/", Door.STAFF),
  ADMIN("/camunda/app/admin", "/default/", Door.STAFF);

  private static final String ATTRIBUTE = "wantedPage";
  private static final String NUMBER = "wantedRequest";
  /** What can be the number of a request; whose it is, its page asks. */
  private static final Pattern NUMBERS = Pattern.compile("MBS-[0-9]{4}-[0-9]{7,9}");

  private final String path;
  private final String entry;
  private final Door door;

  WantedPage(String path, String entry, Door door) {
    this.path = path;
    this.entry = entry;
    this.door = door;
  }

  private boolean isOfOneRequest() {
    return path.endsWith("/");
  }

  private boolean isAskedBy(String address) {
    return isOfOneRequest()
        ? address.startsWith(path) && NUMBERS.matcher(address.substring(path.length())).matches()
        : address.equals(path) || address.startsWith(path + "/");
  }

  private String target(HttpSession session) {
    return path + (isOfOneRequest() ? session.getAttribute(NUMBER) : entry);
  }

  /** Keeps the page that is asked for, if it is one of these. */
  public static void remember(HttpServletRequest request) {
    String asked = request.getRequestURI();
    Arrays.stream(values())
        .filter(page -> page.isAskedBy(asked))
        .findFirst()
        .ifPresent(page -> {
          HttpSession session = PreSession.of(request);
          session.setAttribute(ATTRIBUTE, page.name());
          session.setAttribute(NUMBER, page.isOfOneRequest() ? asked.substring(page.path.length()) : null);
        });
  }

  /** Where who came in by this door goes: the page kept in the session, if it lies behind it, or its first one. */
  public static View after(HttpServletRequest request, Door door) {
    HttpSession session = request.getSession(false);
    return SeeOther.to(Optional.ofNullable(session).map(open -> (String) open.getAttribute(ATTRIBUTE))
        .map(WantedPage::valueOf).filter(page -> page.liesBehind(door))
        .orElseGet(() -> first(door)).target(session));
  }

  private boolean liesBehind(Door opened) {
    return door == opened || door == Door.MAILBOX && opened == Door.MUHTAR;
  }

  private static WantedPage first(Door door) {
    return switch (door) {
      case MUHTAR -> REQUESTS;
      case STAFF -> STAFF_HOME;
      case MAILBOX -> MAIL;
    };
  }
}
