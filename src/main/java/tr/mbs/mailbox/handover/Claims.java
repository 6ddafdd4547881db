package tr.mbs.mailbox.handover;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One hand-over of a mailbox at a time, of all nodes: a second would take the successor's mails for his predecessor's. A
 * claim ends by itself, because its node may have gone; a {@link Visit} ends well before it.
 */
final class Claims {

  private static final String DUE = """
      \sand (prepared_for is null or prepared_for <> :mandate)
      and exists (select 1 from mailbox_holder h where h.mailbox_id = mailbox.id and h.mandate_id = :mandate)""";

  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false when another is at work, or has done it, or the mandate is over */
  boolean take(UUID claim, UUID mailbox, UUID mandate) {
    return jdbc.sql("""
            update mailbox set handing_over = :claim, handing_over_until = current_timestamp + interval '10' minute
            where id = :mailbox and (handing_over is null or handing_over_until < current_timestamp)""" + DUE)
        .param("claim", claim).param("mailbox", mailbox).param("mandate", mandate).update() > 0;
  }

  /**
   * The mailbox is this mandate's, unless another has taken the claim over or done it, or the mandate is over.
   *
   * @param used whether something of his is in it
   */
  boolean settle(UUID claim, UUID mailbox, UUID mandate, boolean used) {
    return jdbc.sql("""
            update mailbox set prepared_for = :mandate, used = :used
            where id = :mailbox and handing_over = :claim""" + DUE)
        .param("claim", claim).param("mailbox", mailbox).param("mandate", mandate).param("used", used).update() > 0;
  }

  void giveBack(UUID claim, UUID mailbox) {
    jdbc.sql("update mailbox set handing_over = null, handing_over_until = null where id = ? and handing_over = ?")
        .params(mailbox, claim).update();
  }
}
