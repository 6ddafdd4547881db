package tr.mbs.signin.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.altcha.altcha.Altcha;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.ThrowingSupplier;
import tr.mbs.kernel.Secrets;

/**
 * Challenges that a browser solves with some work and a server checks with none. They live in the browser only; each
 * solution works once over all nodes, for five minutes by the database's clock.
 */
@Component
public class ProofOfWork {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final String key;
  private final long hardness;

  /** @param hardness the largest number there is to try; the mean effort is half of it */
  ProofOfWork(JdbcClient jdbc, Secrets secrets, @Value("${mbs.verification.hardness}") long hardness) {
    this.jdbc = jdbc;
    this.key = HexFormat.of().formatHex(secrets.mac("verification-challenge", "key"));
    this.hardness = hardness;
  }

  /** A new challenge for anybody. */
  public Challenge challenge() {
    return challenge(now().plus(LIFE));
  }

  Challenge challenge(Instant end) {
    return sign(new Altcha.ChallengeOptions().setSecureRandomNumber(true).setMaxNumber(hardness)
        .setExpires(end.getEpochSecond()));
  }

  /**
   * Uses a solution up.
   *
   * @param payload the field as it came
   * @return whether a challenge of ours was solved, in time, and for the first time
   */
  boolean redeem(String payload) {
    return Solution.parse(payload).filter(this::isRight).filter(this::isNew).isPresent();
  }

  private boolean isRight(Solution solution) {
    Challenge ours = sign(new Altcha.ChallengeOptions().setSalt(solution.salt()).setNumber(solution.number()));
    return solution.algorithm().equals(ours.algorithm()) && same(solution.challenge(), ours.challenge())
        && same(solution.signature(), ours.signature());
  }

  /** The hash is the key, not the salt: the library takes the same salt in more than one spelling. */
  private boolean isNew(Solution solution) {
    Instant end = end(solution);
    if (!end.isAfter(now())) {
      return false;
    }
    try {
      jdbc.sql("insert into verification_solution (challenge, expires_at) values (?, ?)")
          .params(solution.challenge(), end.atOffset(ZoneOffset.UTC)).update();
      return true;
    } catch (DuplicateKeyException used) {
      return false;
    }
  }

  /** @return how many rows went */
  int purge() {
    return jdbc.sql("delete from verification_solution where expires_at < current_timestamp").update();
  }

  private Challenge sign(Altcha.ChallengeOptions options) {
    options.setAlgorithm(Altcha.Algorithm.SHA256).setHmacKey(key);
    return Challenge.of(ThrowingSupplier.of(() -> Altcha.createChallenge(options)).get());
  }

  /** By a signature that was checked, so the salt is one of ours. */
  private static Instant end(Solution solution) {
    String seconds = ThrowingSupplier.of(() -> Altcha.extractParams(solution.salt())).get().get("expires");
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private Instant now() {
    return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
  }

  private static boolean same(String claimed, String ours) {
    return MessageDigest.isEqual(claimed.getBytes(StandardCharsets.UTF_8), ours.getBytes(StandardCharsets.UTF_8));
  }
}
