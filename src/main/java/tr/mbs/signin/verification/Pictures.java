package tr.mbs.signin.verification;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Secrets;
import tr.mbs.signin.code.CodeCharacters;

/**
 * The pictures that wait for their answer: one browser, five minutes by the database's clock, one answer. Whoever
 * deletes the row has answered it.
 */
@Component
public class Pictures {

  /** Without 2, 5, 8 and V, which bent look like Z, S, B and U; 25^5 = 9,765,625 values, and one guess at each. */
  static final String ALPHABET = "34679ABCDEFGHJKLMNPRSTUYZ";
  static final int LENGTH = 5;

  private static final String SEALED = "verification-picture";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  Pictures(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /**
   * A new picture.
   *
   * @param browser text of the cookie to which it is bound
   * @return its id, which says nothing about the answer
   */
  public UUID make(String browser) {
    UUID id = UUID.randomUUID();
    jdbc.sql("""
            insert into verification_picture (binding, answer, expires_at)
            values (?, ?, current_timestamp + interval '5' minute)""")
        .params(binding(id, browser), secrets.encrypt(SEALED, CodeCharacters.random(ALPHABET, LENGTH)))
        .update();
    return id;
  }

  /** The picture while it waits for this browser's answer; empty for every other browser. */
  public Optional<Picture> find(UUID id, String browser) {
    byte[] binding = binding(id, browser);
    return jdbc.sql("select answer from verification_picture where binding = ? and expires_at > current_timestamp")
        .param(binding)
        .query((row, number) -> row.getBytes("answer"))
        .optional()
        .map(answer -> new Picture(secrets.decryptText(SEALED, answer), ByteBuffer.wrap(binding).getLong()));
  }

  /** Uses the picture up, whatever was typed. */
  @Transactional
  boolean redeem(UUID id, String browser, String typed) {
    Optional<Picture> picture = find(id, browser);
    return jdbc.sql("delete from verification_picture where binding = ?").param(binding(id, browser)).update() == 1
        && picture.isPresent() && picture.get().characters().equals(CodeCharacters.typed(typed));
  }

  /** @return how many rows went */
  int purge() {
    return jdbc.sql("delete from verification_picture where expires_at < current_timestamp").update();
  }

  /** Key of the row: nobody finds it without the cookie. */
  byte[] binding(UUID id, String browser) {
    return secrets.mac("verification-picture-binding", id.toString(), browser);
  }
}
