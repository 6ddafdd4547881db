package tr.mbs.signin.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.ProofsOfWork;

/** What the server believes of the work that a browser claims to have done. */
@Tag("h2")
@ApplicationTest
class ProofOfWorkIT {

  @Autowired
  private ProofOfWork work;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void aSolutionWorksOnce() throws Exception {
    String solution = solved(work.challenge());
    assertThat(work.redeem(solution)).isTrue();
    assertThat(work.redeem(solution)).isFalse();
  }

  @Test
  void ofTwentyUsesAtOnceOneSucceeds() throws Exception {
    String solution = solved(work.challenge());
    Callable<Boolean> use = () -> work.redeem(solution);
    AtOnce<Boolean> uses = AtOnce.of(Collections.nCopies(20, use));
    assertThat(uses.failures()).isEmpty();
    assertThat(uses.answers()).hasSize(20).containsOnlyOnce(true);
  }

  /** The library puts a missing "&" behind the salt, so the same solution has two spellings. */
  @Test
  void aUsedSolutionIsUsedInEverySpelling() throws Exception {
    Challenge challenge = work.challenge();
    int number = number(challenge);
    assertThat(challenge.salt()).endsWith("&");
    String otherwise = challenge.salt().substring(0, challenge.salt().length() - 1);
    assertThat(work.redeem(payload(challenge, number, otherwise, challenge.signature()))).isTrue();
    assertThat(work.redeem(solved(challenge))).isFalse();
  }

  @Test
  void whatIsNotSolvedOrNotOursIsWorthNothing() throws Exception {
    Challenge challenge = work.challenge();
    int number = number(challenge);
    assertThat(work.redeem(payload(challenge, number + 1, challenge.salt(), challenge.signature()))).isFalse();
    String forged = (challenge.signature().startsWith("0") ? "1" : "0") + challenge.signature().substring(1);
    assertThat(work.redeem(payload(challenge, number, challenge.salt(), forged))).isFalse();
    String later = challenge.salt().replaceFirst("expires=\\d", "expires=9");
    assertThat(work.redeem(payload(challenge, number, later, challenge.signature()))).isFalse();
    Altcha.Challenge foreign = Altcha.createChallenge(new Altcha.ChallengeOptions().setMaxNumber(10L)
        .setHmacKey("another key").setExpiresInSeconds(300));
    assertThat(work.redeem(solved(Challenge.of(foreign)))).isFalse();
    assertThat(work.redeem(ProofsOfWork.payload("SHA-512", challenge.challenge(), number, challenge.salt(),
        challenge.signature()))).isFalse();
    assertThat(work.redeem(solved(challenge))).as("none of these used it up").isTrue();
  }

  @Test
  void aSolutionComesTooLate() throws Exception {
    assertThat(work.redeem(solved(work.challenge(Instant.now().minusSeconds(30))))).isFalse();
    assertThat(work.redeem(solved(work.challenge(Instant.now().plusSeconds(30))))).isTrue();
  }

  @Test
  void aChallengeLastsFiveMinutes() throws Exception {
    long seconds = Long.parseLong(Altcha.extractParams(work.challenge().salt()).get("expires"));
    assertThat(Instant.ofEpochSecond(seconds)).isBetween(Instant.now().plusSeconds(290), Instant.now().plusSeconds(310));
  }

  static Stream<String> rubbish() {
    return Stream.of("", " ", "?", "e30=", "bnVsbA==", "W10=", base64("{\"algorithm\":\"SHA-256\"}"),
        base64("{\"algorithm\":{},\"challenge\":[],\"number\":\"x\",\"salt\":1,\"signature\":null}"),
        base64("{\"algorithm\":\"SHA-256\",\"challenge\":\"\",\"number\":-1,\"salt\":\"?%zz=%\",\"signature\":\"\"}"),
        base64("{\"algorithm\":\"MD5\",\"challenge\":\"a\",\"number\":99999999999999999999,\"salt\":\"\",\"signature\":\"\"}"),
        base64("[".repeat(1_400)), "A".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("rubbish")
  void rubbishIsNoSolution(String payload) {
    assertThat(work.redeem(payload)).isFalse();
  }

  @Test
  void expiredSolutionsArePurged() throws Exception {
    Challenge old = work.challenge();
    Challenge young = work.challenge();
    assertThat(work.redeem(solved(old))).isTrue();
    assertThat(work.redeem(solved(young))).isTrue();
    jdbc.sql("update verification_solution set expires_at = expires_at - interval '6' minute where challenge = ?")
        .param(old.challenge()).update();
    assertThat(work.purge()).isPositive();
    assertThat(jdbc.sql("select challenge from verification_solution where challenge in (?, ?)")
        .params(old.challenge(), young.challenge()).query(String.class).list()).containsExactly(young.challenge());
  }

  private static String solved(Challenge challenge) throws JsonProcessingException {
    return ProofsOfWork.solve(new ObjectMapper().writeValueAsString(challenge));
  }

  private static int number(Challenge challenge) throws Exception {
    return Altcha.solveChallenge(challenge.challenge(), challenge.salt(), Altcha.Algorithm.SHA256,
        challenge.maxnumber(), 0).number;
  }

  private static String payload(Challenge challenge, long number, String salt, String signature) {
    return ProofsOfWork.payload(challenge.algorithm(), challenge.challenge(), number, salt, signature);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
