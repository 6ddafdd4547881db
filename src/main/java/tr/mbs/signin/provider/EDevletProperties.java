package tr.mbs.signin.provider;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * "e-Devlet Kapısı kimlik doğrulama" as its contract with the institution has it (docs/deployment.md, MBS_EDEVLET_…).
 *
 * @param clientId     blank: off
 * @param authorizeUrl where browsers go
 * @param tokenUrl     where a code becomes a token
 * @param userUrl      where a token becomes a name and a TCKN
 * @param scope        as one text; e-Devlet parts its scopes by semicolons
 * @param pkce         whether a proof key goes with the request
 */
@ConfigurationProperties("mbs.edevlet")
public record EDevletProperties(String clientId, String clientSecret, String authorizeUrl, String tokenUrl,
    String userUrl, String scope, boolean pkce) {

  public boolean on() {
    return !clientId.isEmpty();
  }

  @Override
  public String toString() {
    return "EDevletProperties[" + clientId + "]";
  }
}
