package tr.mbs.site;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every page depends on.
 *
 * @param demo          demo mode: pages are marked "DENEME", cookies may travel without TLS (contract.md, MBS_DEMO)
 * @param dataDirectory where the demo keeps its key
 */
@ConfigurationProperties("mbs")
public record SiteProperties(@DefaultValue("false") boolean demo, @DefaultValue("data") Path dataDirectory) {
}
