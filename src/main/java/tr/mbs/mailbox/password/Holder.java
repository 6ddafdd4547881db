package tr.mbs.mailbox.password;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Who holds an office today, by the database's clock, and by which password he opens its mailbox.
 *
 * @param hash  {@code null} while he has none
 * @param given whether an officer handed that password over, and it opens nothing but the page to choose another
 */
record Holder(UUID mailbox, String address, String office, UUID mandate, String hash, boolean given) {

  static final String SELECT = """
      select b.id, b.address, b.muhtarlik_id, h.mandate_id, p.hash, p.given
      from mailbox_holder h join mailbox b on b.id = h.mailbox_id
      left join mailbox_password p on p.mailbox_id = h.mailbox_id and p.mandate_id = h.mandate_id
      where\s""";

  static Holder of(ResultSet row, int number) throws SQLException {
    return new Holder(row.getObject("id", UUID.class), row.getString("address"), row.getString("muhtarlik_id"),
        row.getObject("mandate_id", UUID.class), row.getString("hash"), row.getBoolean("given"));
  }

  /** Tells nothing of the hash: it may stand in a log. */
  @Override
  public String toString() {
    return "Holder[" + mandate + "]";
  }
}
