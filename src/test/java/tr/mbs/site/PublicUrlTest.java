package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.site.start.StartRefused;

/** An address that messages link is sound before the first one leaves, also where no identity provider asks for it. */
class PublicUrlTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://mbs.example", "mbs.example", "https:", "ftp://mbs.example", "https://mbs example", "x"})
  void isAnHttpsAddressOrThereIsNoStart(String address) {
    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> publicUrl(address, false))
        .withMessage("MBS_PUBLIC_URL is no https address.")
        .satisfies(refused -> assertThat(refused.action()).isEqualTo("Write the whole address: https://…"));
  }

  @Test
  void mayBeUnknown() {
    assertThat(publicUrl("", false).ofPage("/x")).isEmpty();
    assertThat(publicUrl(" ", false).ofPage("/x")).isEmpty();
  }

  @Test
  void leadsToAPage() {
    assertThat(publicUrl("https://mbs.example", false).ofPage("/x")).contains("https://mbs.example/x");
    assertThat(publicUrl("https://mbs.example/", false).ofPage("/x")).contains("https://mbs.example/x");
  }

  @Test
  void needsNoTlsInDemoMode() {
    assertThat(publicUrl("http://localhost:8080/", true).ofPage("/x")).contains("http://localhost:8080/x");
    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> publicUrl("ftp://localhost", true));
  }

  private static PublicUrl publicUrl(String address, boolean demo) {
    return new PublicUrl(address, new SiteProperties(demo, Path.of("data")));
  }
}
