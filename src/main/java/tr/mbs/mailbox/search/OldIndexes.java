package tr.mbs.mailbox.search;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The index of a mailbox ends with the mandate of whom it was made for, and a month after his last search. */
@Component
class OldIndexes {

  private final JdbcClient jdbc;

  OldIndexes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public void sweep() {
    jdbc.sql("""
        delete from mailbox_index_folder f
        where f.asked_at < current_timestamp - interval '30' day or not exists (
          select 1 from mailbox_holder h where h.mailbox_id = f.mailbox_id and h.mandate_id = f.mandate_id)""").update();
  }
}
