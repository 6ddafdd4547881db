package tr.mbs.onboarding.kep.secret;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Secrets;

/**
 * Table {@code kep_secret}: one sealed value for each onboarding, with a key of its own. The id of the onboarding is sealed
 * with it, so that a value which somebody moved to another municipality's row does not open there. Writers hold the lock of
 * the onboarding. Each statement names the one column that it needs: pages ask when a secret was typed, and the sealed value
 * leaves its table for nobody but who is shown it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KepSecrets {

  private static final String PURPOSE = "onboarding.kep";
  /** No field holds a control character. */
  private static final String SEPARATOR = "\u001F";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  KepSecrets(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** In place of the one that there was. */
  public void store(UUID onboarding, KepSecret secret, String by) {
    String text = Stream.concat(Stream.of(onboarding.toString()), Arrays.stream(SecretField.values())
        .map(field -> secret.values().getOrDefault(field, ""))).collect(Collectors.joining(SEPARATOR));
    destroy(onboarding);
    jdbc.sql("insert into kep_secret (onboarding_id, sealed, typed_by) values (?, ?, ?)")
        .params(onboarding, secrets.encrypt(PURPOSE, text), by).update();
  }

  /** @throws IllegalStateException when it was sealed for another onboarding or with another key */
  Optional<KepSecret> open(UUID onboarding) {
    return jdbc.sql("select sealed from kep_secret where onboarding_id = ?").param(onboarding).query(byte[].class)
        .optional().map(sealed -> opened(onboarding, secrets.decryptText(PURPOSE, sealed).split(SEPARATOR, -1)));
  }

  /** When it was typed in; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<Instant> typedAt(UUID onboarding) {
    return jdbc.sql("select typed_at from kep_secret where onboarding_id = ?").param(onboarding)
        .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
  }

  /** @return whether there was one */
  public boolean destroy(UUID onboarding) {
    return jdbc.sql("delete from kep_secret where onboarding_id = ?").param(onboarding).update() > 0;
  }

  private static KepSecret opened(UUID onboarding, String[] parts) {
    if (!parts[0].equals(onboarding.toString())) {
      throw new IllegalStateException("The KEP secret of onboarding " + onboarding + " was sealed for another one");
    }
    Map<SecretField, String> values = new EnumMap<>(SecretField.class);
    for (SecretField field : SecretField.values()) {
      String value = parts[1 + field.ordinal()];
      if (!value.isEmpty()) {
        values.put(field, value);
      }
    }
    return new KepSecret(values);
  }
}
