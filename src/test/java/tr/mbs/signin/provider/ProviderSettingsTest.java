package tr.mbs.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.site.PublicUrl;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

/** What an operator sets for identity providers: half of it, or a mistake in it, is told at the start. */
class ProviderSettingsTest {

  private static final String HTTPS = "https://giris.example/x";

  private final ProviderCalls calls = new ProviderCalls(Duration.ofSeconds(1));

  @Test
  void isOffWithoutAClientId() {
    assertThat(eDevlet("", "", "", "").on()).isFalse();
    assertThat(oidc("", "", "").on()).isFalse();
  }

  @Test
  void isCompleteOrRefused() {
    start(eDevlet("id", "secret", HTTPS, HTTPS), "https://mbs.example");
    assertRefused(() -> start(eDevlet("id", "", HTTPS, HTTPS), "https://mbs.example"), "MBS_EDEVLET_CLIENT_SECRET");
    assertRefused(() -> start(eDevlet("id", "secret", "", HTTPS), "https://mbs.example"), "MBS_EDEVLET_TOKEN_URL");
    assertRefused(() -> start(eDevlet("id", "secret", HTTPS, ""), "https://mbs.example"), "MBS_EDEVLET_USER_URL");
    assertRefused(() -> start(eDevlet("id", "secret", HTTPS, HTTPS), ""), "MBS_PUBLIC_URL");
    start(oidc("https://kimlik.example", "secret", "openid"));
    assertRefused(() -> start(oidc("", "secret", "openid")), "MBS_OIDC_ISSUER");
    assertRefused(() -> start(oidc("https://kimlik.example", "", "openid")), "MBS_OIDC_CLIENT_SECRET");
    assertRefused(() -> start(oidc("https://kimlik.example", "secret", "profile openid2")), "MBS_OIDC_SCOPES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://mbs.example", "mbs.example", "https:", "ftp://mbs.example", "https://mbs example", "x"})
  void codesTravelByTlsOnly(String address) {
    assertRefused(() -> addresses(address, false).ofPage("/x"), "MBS_PUBLIC_URL");
    assertRefused(() -> start(eDevlet("id", "secret", address, HTTPS), "https://mbs.example"), "MBS_EDEVLET_TOKEN_URL");
  }

  @Test
  void inDemoModeTheyMayTravelWithout() {
    assertThat(addresses("http://localhost:8080/", true).ofPage("/x")).isEqualTo("http://localhost:8080/x");
  }

  @Test
  void groupsAreValuesWithACode() {
    assertThat(groups("").codes()).isEmpty();
    assertThat(groups(" CN=Rapor,OU=MBS = rapor ;8f0c-11 =valilik-18; ").codes())
        .isEqualTo(Map.of("CN=Rapor,OU=MBS", "rapor", "8f0c-11", "valilik-18"));
    for (String wrong : new String[] {"x", "=rapor", "x=", "x=Rapor Birimi", "a=migm;a=rapor"}) {
      assertRefused(() -> groups(wrong).codes(), "MBS_OIDC_GROUPS");
    }
  }

  @Test
  void tellsNoSecret() {
    assertThat(eDevlet("id", "geheim", HTTPS, HTTPS).toString()).doesNotContain("geheim");
    assertThat(oidc("https://kimlik.example", "geheim", "openid").toString()).doesNotContain("geheim");
  }

  private void start(EDevletProperties settings, String publicUrl) {
    new EDevlet().eDevletProvider(settings, addresses(publicUrl, false), calls, new ObjectMapper());
  }

  private void start(OidcProperties settings) {
    new Oidc().staffProvider(settings, addresses("https://mbs.example", false), calls);
  }

  private static ProviderAddresses addresses(String publicUrl, boolean demo) {
    SiteProperties site = new SiteProperties(demo, Path.of("data"));
    return new ProviderAddresses(new PublicUrl(publicUrl, site), site);
  }

  private static EDevletProperties eDevlet(String id, String secret, String tokenUrl, String userUrl) {
    return new EDevletProperties(id, secret, HTTPS, tokenUrl, userUrl, "Kimlik-Dogrula", true);
  }

  private static OidcProperties oidc(String issuer, String secret, String scopes) {
    return new OidcProperties(issuer, issuer.isEmpty() && secret.isEmpty() ? "" : "id", secret, scopes,
        "preferred_username", "groups", "");
  }

  private static OidcProperties groups(String groups) {
    return new OidcProperties("https://kimlik.example", "id", "secret", "openid", "sub", "groups", groups);
  }

  private static void assertRefused(ThrowingCallable start, String variable) {
    assertThatThrownBy(start).isInstanceOf(StartRefused.class).hasMessageContaining(variable);
  }
}
