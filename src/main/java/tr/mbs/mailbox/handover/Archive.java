package tr.mbs.mailbox.handover;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Secrets;

/** What holders of offices had for themselves, sealed; no page reads it, and retention destroys it. */
@Component
class Archive {

  private static final String SOURCE = "mailbox-archive.source";
  private static final String FOLDER = "mailbox-archive.folder";
  private static final String ONCE = "mailbox-archive.once";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  Archive(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /**
   * Keeps a message, once, however often it is brought.
   *
   * @param mandate of whose it was
   * @param folder  its name
   * @param uid     of the message in that folder: two that are alike are two
   * @param source  the message as it lies there
   */
  void keep(UUID mailbox, UUID mandate, String folder, long uid, byte[] source) {
    byte[] once = secrets.mac(ONCE, folder.getBytes(StandardCharsets.UTF_8), Long.toString(uid).getBytes(StandardCharsets.US_ASCII), source);
    try {
      jdbc.sql("""
              insert into mailbox_archive (id, mailbox_id, mandate_id, folder_sealed, source_mac, source_sealed)
              values (?, ?, ?, ?, ?, ?)""")
          .params(UUID.randomUUID(), mailbox, mandate, secrets.encrypt(FOLDER, folder), HexFormat.of().formatHex(once),
              secrets.encrypt(SOURCE, source))
          .update();
    } catch (DuplicateKeyException archived) {
      // A visit before this one broke off after it.
    }
  }
}
