package tr.mbs.signin.provider;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import tr.mbs.registry.staff.TypedAccount;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.start.StartRefused;

/**
 * The provider of staff (docs/deployment.md, MBS_OIDC_…).
 *
 * @param clientId    blank: off
 * @param issuer      address under which it publishes what it can
 * @param scopes      parted by blanks, with {@code openid}
 * @param userClaim   claim that is the user id of our account
 * @param groupsClaim claim with the person's groups
 * @param groups      what their values mean here: {@code value=code}, parted by semicolons; see {@link #codes}
 */
@ConfigurationProperties("mbs.oidc")
public record OidcProperties(String issuer, String clientId, String clientSecret, String scopes, String userClaim,
    String groupsClaim, String groups) {

  public boolean on() {
    return !clientId.isEmpty();
  }

  /** @throws StartRefused when the provider would not speak OpenID Connect */
  String[] scopeNames() {
    String[] names = scopes.strip().split("\\s+");
    if (!List.of(names).contains(OidcScopes.OPENID)) {
      throw new StartRefused("MBS_OIDC_SCOPES does not hold openid.", "Write it, for example: openid profile");
    }
    return names;
  }

  /**
   * Codes of units and roles by value of the groups claim. The last equals sign parts: values may be names of a directory
   * ({@code CN=rapor,OU=mbs}), codes hold none.
   *
   * @throws StartRefused for anything else
   */
  Map<String, String> codes() {
    return Arrays.stream(groups.split(";")).map(String::strip).filter(entry -> !entry.isEmpty())
        .collect(Collectors.toMap(entry -> part(entry)[0], entry -> part(entry)[1], (one, other) -> {
          throw new StartRefused("MBS_OIDC_GROUPS names a value twice.", "Give each value one code.");
        }));
  }

  private static String[] part(String entry) {
    int equals = entry.lastIndexOf('=');
    String code = entry.substring(equals + 1).strip();
    if (equals < 1 || !TypedAccount.ROLES.contains(code) && !UnitCode.isValid(code)) {
      throw new StartRefused("MBS_OIDC_GROUPS holds something that is not value=code.",
          "Write pairs with semicolons between them, for example: Cankiri-Valilik=valilik-18;MBS-Rapor=rapor");
    }
    return new String[] {entry.substring(0, equals).strip(), code};
  }

  @Override
  public String toString() {
    return "OidcProperties[" + issuer + "]";
  }
}
