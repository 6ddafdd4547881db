package tr.mbs.notification.sms;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tr.mbs.site.start.StartRefused;

/**
 * An account at a provider as the operator has set it. What its kind asks for and is missing or wrong refuses the start,
 * by the name of the variable and without its value.
 */
final class SmsAccount {

  private static final String HTTP = "http";
  /** What operators take for a sender: no Turkish letters, 3 to 11 characters. */
  private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7E](?:[\\x20-\\x7E]{1,9})[\\x21-\\x7E]");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Map<String, IysClass> IYS = Map.of("informational", IysClass.INFORMATIONAL,
      "individual", IysClass.INDIVIDUAL, "merchant", IysClass.MERCHANT);

  private final int place;
  private final SmsProperties.Settings settings;
  private final SmsProperties shared;
  private final String user;
  private final String password;
  private final String header;
  private final IysClass iys;

  /** @param place 1 or 2 */
  SmsAccount(int place, SmsProperties properties) {
    this.place = place;
    this.shared = properties;
    this.settings = place == 1 ? properties.first() : properties.second();
    this.user = settings.kind().equals(HTTP) ? settings.user() : required("USER", settings.user());
    this.password = required("PASSWORD", settings.password());
    if (user.indexOf(':') >= 0) {
      throw refused("USER", "must not hold a colon, at which a provider parts it from the password.");
    }
    if (user.isBlank() && !JsonCalls.isToken(password)) {
      throw refused("PASSWORD", "cannot stand in a header: letters, digits and marks of ASCII can.");
    }
    this.header = checkedHeader();
    this.iys = Optional.ofNullable(IYS.get(settings.iys().strip()))
        .orElseThrow(() -> refused("IYS", "is none of informational, individual, merchant."));
  }

  /** Kind and place, so that what was sent by one account is never asked for at another. */
  String name() {
    return settings.kind() + "-" + place;
  }

  SmsProperties.Settings settings() {
    return settings;
  }

  /** Blank for a gateway that knows us by the password alone; of kind {@code http} only. */
  String user() {
    return user;
  }

  String password() {
    return password;
  }

  String header() {
    return header;
  }

  IysClass iys() {
    return iys;
  }

  /** Where the reference stands in an answer; kind {@code http}. */
  JsonPointer reference() {
    try {
      return JsonPointer.compile(required("REFERENCE", settings.reference()));
    } catch (IllegalArgumentException malformed) {
      throw refused("REFERENCE", "is no JSON pointer, such as /reference or /data/0/id.");
    }
  }

  /** @param own address of the provider; empty where there is none and the operator must name it */
  JsonCalls calls(String own) {
    return calls("URL", required("URL", settings.url().isBlank() ? own : settings.url()));
  }

  /** Where reports are asked for; empty where nobody has said. */
  Optional<JsonCalls> reportCalls() {
    return Optional.of(settings.reportUrl()).filter(url -> !url.isBlank()).map(url -> calls("REPORT_URL", url));
  }

  private JsonCalls calls(String variable, String url) {
    URI address = parse(url);
    boolean isSafe = "https".equals(address.getScheme())
        || "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
    if (!isSafe || address.getHost() == null) {
      throw refused(variable, "is no https address; http goes to this machine only.");
    }
    return new JsonCalls(url, shared.connectTimeout(), shared.readTimeout());
  }

  private static URI parse(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException malformed) {
      return URI.create("");
    }
  }

  private String checkedHeader() {
    String name = required("HEADER", settings.header());
    if (!HEADER.matcher(name).matches()) {
      throw refused("HEADER", "must have 3 to 11 characters and no Turkish letter.");
    }
    return name;
  }

  private String required(String variable, String value) {
    if (value.isBlank()) {
      throw refused(variable, "is missing, and " + prefix() + "KIND names a provider that needs it.");
    }
    return value;
  }

  private StartRefused refused(String variable, String problem) {
    return new StartRefused(prefix() + variable + " " + problem,
        "docs/deployment.md, SMS, lists what each provider needs.");
  }

  private String prefix() {
    return String.format(Locale.ROOT, "MBS_SMS%s_", place == 1 ? "" : place);
  }
}
