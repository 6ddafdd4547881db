package tr.mbs.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Secrets;

/**
 * A line in a form that only we can write: for which mandate, when, and under which key the form was made. With
 * it, and with nothing else, what was typed can be kept for its muhtar after his session is over.
 */
@Component
public class FormProof {

  private static final String PURPOSE = "filing-form";
  private static final Duration VALID = Duration.ofDays(7);

  private final Secrets secrets;
  private final Clock clock;

  FormProof(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  public String of(UUID key, UUID mandate) {
    String madeAt = Long.toString(clock.instant().getEpochSecond());
    return mandate + "." + madeAt + "." + mac(key, mandate.toString(), madeAt);
  }

  /** The mandate for which the form with this key was made; empty when the line is not ours, or a week old. */
  public Optional<UUID> mandate(UUID key, String proof) {
    String[] parts = proof == null ? new String[0] : proof.split("\\.", -1);
    if (parts.length != 3 || !MessageDigest.isEqual(utf8(parts[2]), utf8(mac(key, parts[0], parts[1])))) {
      return Optional.empty();
    }
    Instant madeAt = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    return clock.instant().isBefore(madeAt.plus(VALID)) ? Ids.parse(parts[0]) : Optional.empty();
  }

  private String mac(UUID key, String mandate, String madeAt) {
    return Base64.getUrlEncoder().withoutPadding()
        .encodeToString(secrets.mac(PURPOSE, key.toString(), mandate, madeAt));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
