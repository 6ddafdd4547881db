package tr.mbs.signin.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;

/** One picture, one browser, one answer, five minutes. */
@ApplicationTest
class PicturesIT {

  @Autowired
  private Pictures pictures;
  @Autowired
  private JdbcClient jdbc;

  private final String browser = UUID.randomUUID().toString();

  @Test
  void theRightCharactersWorkOnce() {
    UUID picture = pictures.make(browser);
    String answer = answer(picture);
    assertThat(answer).hasSize(5).matches("[" + Pictures.ALPHABET + "]+");
    assertThat(pictures.redeem(picture, browser, answer.toLowerCase(Locale.ROOT) + " ")).isTrue();
    assertThat(pictures.redeem(picture, browser, answer)).isFalse();
    assertThat(pictures.find(picture, browser)).isEmpty();
  }

  @Test
  void ofTwentyRightAnswersAtOnceOneSucceeds() throws Exception {
    UUID picture = pictures.make(browser);
    String answer = answer(picture);
    Callable<Boolean> use = () -> pictures.redeem(picture, browser, answer);
    AtOnce<Boolean> uses = AtOnce.of(Collections.nCopies(20, use));
    assertThat(uses.failures()).isEmpty();
    assertThat(uses.answers()).hasSize(20).containsOnlyOnce(true);
  }

  @Test
  void aWrongAnswerIsTheOnlyOne() {
    UUID picture = pictures.make(browser);
    String answer = answer(picture);
    assertThat(pictures.redeem(picture, browser, "2222")).isFalse();
    assertThat(pictures.redeem(picture, browser, answer)).isFalse();
  }

  @Test
  void anotherBrowserNeitherSeesItNorUsesItUp() {
    UUID picture = pictures.make(browser);
    String answer = answer(picture);
    assertThat(pictures.find(picture, "another")).isEmpty();
    assertThat(pictures.redeem(picture, "another", answer)).isFalse();
    assertThat(pictures.redeem(picture, browser, answer)).isTrue();
  }

  @Test
  void anExpiredOneIsWorthNothing() {
    UUID picture = pictures.make(browser);
    String answer = answer(picture);
    expire(picture);
    assertThat(pictures.find(picture, browser)).isEmpty();
    assertThat(pictures.redeem(picture, browser, answer)).isFalse();
  }

  @Test
  void thePurgeLeavesWhatStillWaits() {
    UUID picture = pictures.make(browser);
    expire(pictures.make(browser));
    assertThat(pictures.purge()).isPositive();
    assertThat(pictures.find(picture, browser)).isPresent();
  }

  private void expire(UUID picture) {
    assertThat(jdbc.sql("update verification_picture set expires_at = expires_at - interval '6' minute where binding = ?")
        .param(pictures.binding(picture, browser)).update()).isOne();
  }

  private String answer(UUID picture) {
    return pictures.find(picture, browser).orElseThrow().characters();
  }
}
