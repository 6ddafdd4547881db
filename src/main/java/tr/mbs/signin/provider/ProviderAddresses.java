package tr.mbs.signin.provider;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

/**
 * Settings that providers need. The address to which they send browsers back is told by the operator, not read from a
 * request: whoever writes a Host header does not choose where codes go.
 */
@Component
class ProviderAddresses {

  private final String publicUrl;
  private final boolean demo;

  ProviderAddresses(@Value("${mbs.public-url}") String publicUrl, SiteProperties site) {
    this.publicUrl = publicUrl;
    this.demo = site.demo();
  }

  /** The exact address of a page of ours. */
  String ofPage(String path) {
    return url("MBS_PUBLIC_URL", publicUrl).replaceFirst("/$", "") + path;
  }

  /** @throws StartRefused unless it is an https address; in demo mode http will do */
  String url(String variable, String value) {
    URI address = parse(required(variable, value));
    boolean scheme = "https".equals(address.getScheme()) || demo && "http".equals(address.getScheme());
    if (!scheme || address.getHost() == null) {
      throw new StartRefused(variable + " is no https address.", "Write the whole address: https://…");
    }
    return value;
  }

  /** @throws StartRefused when it is blank */
  static String required(String variable, String value) {
    if (value.isBlank()) {
      throw new StartRefused(variable + " is missing, and a sign-in that needs it is configured.",
          "Set it, or remove the client id of this sign-in. docs/deployment.md lists what belongs together.");
    }
    return value;
  }

  private static URI parse(String value) {
    try {
      return URI.create(value);
    } catch (IllegalArgumentException malformed) {
      return URI.create("");
    }
  }
}
