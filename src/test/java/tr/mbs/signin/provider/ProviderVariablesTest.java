package tr.mbs.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tr.mbs.site.PublicUrl;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

/** The variables of docs/deployment.md reach the providers through application.yaml, and switch each of them on alone. */
class ProviderVariablesTest {

  private static final String[] E_DEVLET = {"MBS_PUBLIC_URL=https://mbs.example", "MBS_EDEVLET_CLIENT_ID=id",
      "MBS_EDEVLET_CLIENT_SECRET=secret", "MBS_EDEVLET_AUTHORIZE_URL=https://giris.example/a",
      "MBS_EDEVLET_TOKEN_URL=https://giris.example/t", "MBS_EDEVLET_USER_URL=https://giris.example/u"};
  private static final String[] OIDC = {"MBS_PUBLIC_URL=https://mbs.example", "MBS_OIDC_CLIENT_ID=id",
      "MBS_OIDC_CLIENT_SECRET=secret", "MBS_OIDC_ISSUER=https://kimlik.example"};

  private final ApplicationContextRunner start = new ApplicationContextRunner()
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withBean(SiteProperties.class, () -> new SiteProperties(false, Path.of("data")))
      .withBean(ProviderCalls.class, () -> new ProviderCalls(Duration.ofSeconds(1)))
      .withBean(ObjectMapper.class)
      .withUserConfiguration(PublicUrl.class, ProviderAddresses.class, EDevlet.class, Oidc.class);

  @Test
  void noneIsSet() {
    start.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(IdentityProvider.class));
  }

  @Test
  void thoseOfEDevlet() {
    start.withPropertyValues(E_DEVLET).run(context -> {
      assertThat(context).hasNotFailed().getBeanNames(IdentityProvider.class).containsExactly("eDevletProvider");
      assertThat(context.getBean(EDevletProperties.class)).isEqualTo(new EDevletProperties("id", "secret",
          "https://giris.example/a", "https://giris.example/t", "https://giris.example/u", "Kimlik-Dogrula;Ad-Soyad", true));
    });
    start.withPropertyValues(E_DEVLET).withPropertyValues("MBS_EDEVLET_SCOPE=Ad-Soyad", "MBS_EDEVLET_PKCE=false")
        .run(context -> assertThat(context.getBean(EDevletProperties.class)).isEqualTo(new EDevletProperties("id", "secret",
            "https://giris.example/a", "https://giris.example/t", "https://giris.example/u", "Ad-Soyad", false)));
  }

  @Test
  void thoseOfTheProviderOfStaff() {
    start.withPropertyValues(OIDC).run(context -> {
      assertThat(context).hasNotFailed().getBeanNames(IdentityProvider.class).containsExactly("staffProvider");
      assertThat(context.getBean(OidcProperties.class)).isEqualTo(new OidcProperties("https://kimlik.example", "id",
          "secret", "openid profile", "preferred_username", "groups", ""));
    });
    start.withPropertyValues(OIDC).withPropertyValues("MBS_OIDC_SCOPES=openid", "MBS_OIDC_USER_CLAIM=sub",
        "MBS_OIDC_GROUPS_CLAIM=roles", "MBS_OIDC_GROUPS=x=rapor")
        .run(context -> assertThat(context.getBean(OidcProperties.class)).isEqualTo(
            new OidcProperties("https://kimlik.example", "id", "secret", "openid", "sub", "roles", "x=rapor")));
  }

  @Test
  void aProviderWithoutOurAddressIsNoStart() {
    for (String[] settings : new String[][] {E_DEVLET, OIDC}) {
      assertRefused("MBS_PUBLIC_URL is missing", Arrays.copyOfRange(settings, 1, settings.length));
    }
  }

  /** Messages link it: it is read at the start, not by the first who signs in. */
  @Test
  void aWrongAddressIsNoStartAlsoWithoutAProvider() {
    assertRefused("MBS_PUBLIC_URL is no https address.", "MBS_PUBLIC_URL=http://mbs.example");
  }

  private void assertRefused(String description, String... variables) {
    start.withPropertyValues(variables).run(context -> assertThat(context).getFailure().rootCause()
        .isInstanceOf(StartRefused.class).hasMessageStartingWith(description));
  }
}
