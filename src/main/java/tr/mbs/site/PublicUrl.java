package tr.mbs.site;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under which address people reach us, as the operator says it and no request does: whoever writes a Host header does not
 * choose where a link leads, or where codes go. Messages link it, and identity providers send browsers back to it.
 */
@Component
public class PublicUrl {

  private final String address;

  /**
   * @param address blank: nobody has said
   * @throws tr.mbs.site.start.StartRefused when something else is no address as {@link SiteProperties#secure} wants it
   */
  public PublicUrl(@Value("${mbs.public-url}") String address, SiteProperties site) {
    this.address = address.isBlank() ? "" : site.secure("MBS_PUBLIC_URL", address).replaceFirst("/$", "");
  }

  /** The whole address of a page of ours; empty where nobody has said. */
  public Optional<String> ofPage(String path) {
    return Optional.of(address + path).filter(page -> !address.isEmpty());
  }
}
