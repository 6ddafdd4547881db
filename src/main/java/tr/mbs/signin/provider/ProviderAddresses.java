package tr.mbs.signin.provider;

import org.springframework.stereotype.Component;
import tr.mbs.site.PublicUrl;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

/** Settings that providers need: what is blank elsewhere is missing here. */
@Component
class ProviderAddresses {

  private final PublicUrl publicUrl;
  private final SiteProperties site;

  ProviderAddresses(PublicUrl publicUrl, SiteProperties site) {
    this.publicUrl = publicUrl;
    this.site = site;
  }

  /** The exact address of a page of ours, to which a provider sends browsers back. */
  String ofPage(String path) {
    return required("MBS_PUBLIC_URL", publicUrl.ofPage(path).orElse(""));
  }

  /** @throws StartRefused unless it is an https address; in demo mode http will do */
  String url(String variable, String value) {
    return site.secure(variable, required(variable, value));
  }

  /** @throws StartRefused when it is blank */
  static String required(String variable, String value) {
    if (value.isBlank()) {
      throw new StartRefused(variable + " is missing, and a sign-in that needs it is configured.",
          "Set it, or remove the client id of this sign-in. docs/deployment.md lists what belongs together.");
    }
    return value;
  }
}
