package tr.mbs.site;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tr.mbs.site.start.StartRefused;

/**
 * What every page depends on.
 *
 * @param demo          demo mode: pages are marked "DENEME", cookies may travel without TLS (contract.md, MBS_DEMO)
 * @param dataDirectory where the demo keeps its key
 */
@ConfigurationProperties("mbs")
public record SiteProperties(@DefaultValue("false") boolean demo, @DefaultValue("data") Path dataDirectory) {

  /**
   * An address that an operator has set.
   *
   * @throws StartRefused unless it is an https address; in demo mode http will do
   */
  public String secure(String variable, String value) {
    URI address = parse(value);
    boolean scheme = "https".equals(address.getScheme()) || demo && "http".equals(address.getScheme());
    if (!scheme || address.getHost() == null) {
      throw new StartRefused(variable + " is no https address.", "Write the whole address: https://…");
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
