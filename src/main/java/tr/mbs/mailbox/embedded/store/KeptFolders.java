package tr.mbs.mailbox.embedded.store;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The folders of each address, as they lie in the database. */
@Component
@EmbeddedMail
class KeptFolders {

  /** Those of mail-server/dovecot.conf: every mailbox has them from the beginning. */
  private static final List<String> STANDARD = List.of("INBOX", "Sent", "Drafts", "Trash", "Junk");

  /** @param name as a client says it: INBOX, or any other */
  record Row(long id, String name) {
  }

  private final JdbcClient jdbc;

  KeptFolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of an address by name; the standard ones are made when there are none. */
  List<Row> of(String address) {
    List<Row> found = find(address);
    if (found.isEmpty()) {
      STANDARD.forEach(name -> create(address, name));
      return find(address);
    }
    return found;
  }

  /** @param name of a folder; whoever reads it from a client has turned INBOX into capitals (RFC 3501 §5.1) */
  Optional<Row> named(String address, String name) {
    return of(address).stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /** @return false when there is one of this name */
  boolean create(String address, String name) {
    try {
      jdbc.sql("insert into mailbox_embedded_folder (address, name) values (?, ?)").params(address, name).update();
      return true;
    } catch (DuplicateKeyException known) {
      return false;
    }
  }

  void rename(long folder, String name) {
    jdbc.sql("update mailbox_embedded_folder set name = ? where id = ?").params(name, folder).update();
  }

  /** With all mails in it. */
  void delete(long folder) {
    jdbc.sql("delete from mailbox_embedded_folder where id = ?").param(folder).update();
  }

  /** What all folders of an address hold, in bytes. */
  long held(String address) {
    return jdbc.sql("select coalesce(sum(bytes), 0) from mailbox_embedded_folder where address = ?").param(address)
        .query(Long.class).single();
  }

  /** What all folders of the demo hold, in bytes. */
  long held() {
    return jdbc.sql("select coalesce(sum(bytes), 0) from mailbox_embedded_folder").query(Long.class).single();
  }

  private List<Row> find(String address) {
    return jdbc.sql("select id, name from mailbox_embedded_folder where address = ? order by name").param(address)
        .query((row, number) -> new Row(row.getLong(1), row.getString(2))).list();
  }
}
