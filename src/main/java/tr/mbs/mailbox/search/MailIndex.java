package tr.mbs.mailbox.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;

/** The words of mails, by folder and UID. */
@Component
class MailIndex {

  static final int PAGE = 25;
  static final String SELECT = "select uid from mailbox_index where ";
  static final Order NEWEST = Order.descending(Key.number("uid"));

  /** Whose folder. @param folder as an address names it */
  record Shelf(UUID mailbox, UUID mandate, String folder) {
  }

  /** How far the index of a folder goes. @param indexedTo up to which UID all are in it */
  record State(long id, long validity, long indexedTo) {
  }

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  MailIndex(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** As it stands, empty for one that is new, or whose folder was numbered anew since. */
  @Transactional
  public State open(Shelf shelf, long validity) {
    State state = find(shelf);
    if (state != null && state.validity() != validity) {
      jdbc.sql("delete from mailbox_index_folder where id = ?").param(state.id()).update();
      state = null;
    }
    if (state == null) {
      jdbc.sql("insert into mailbox_index_folder (mailbox_id, mandate_id, folder, uid_validity, asked_at)"
              + " values (?, ?, ?, ?, current_timestamp)")
          .params(shelf.mailbox(), shelf.mandate(), shelf.folder(), validity).update();
      return find(shelf);
    }
    jdbc.sql("update mailbox_index_folder set asked_at = current_timestamp where id = ?").param(state.id()).update();
    return state;
  }

  private State find(Shelf shelf) {
    return jdbc.sql("select id, uid_validity, indexed_to from mailbox_index_folder"
            + " where mailbox_id = ? and mandate_id = ? and folder = ?")
        .params(shelf.mailbox(), shelf.mandate(), shelf.folder())
        .query((row, number) -> new State(row.getLong(1), row.getLong(2), row.getLong(3))).optional().orElse(null);
  }

  int count(State state) {
    return jdbc.sql("select count(*) from mailbox_index where folder_id = ?").param(state.id()).query(Integer.class).single();
  }

  /**
   * Takes a portion in.
   *
   * @param words by UID; a mail without any is counted all the same
   * @param to    up to which UID all are in it then
   * @return false when somebody else took it in at the same moment, or the folder is gone from the index
   */
  @Transactional
  public boolean add(State state, Map<Long, String> words, long to) {
    int taken = jdbc.sql("update mailbox_index_folder set indexed_to = ? where id = ? and indexed_to = ?")
        .params(to, state.id(), state.indexedTo()).update();
    if (taken == 1) {
      batches.batchUpdate("insert into mailbox_index (folder_id, uid, words) values (?, ?, ?)",
          words.entrySet().stream().map(mail -> new Object[] {state.id(), mail.getKey(), mail.getValue()}).toList());
    }
    return taken == 1;
  }

  /** Removes what is no longer there. @param there all UIDs of the folder */
  @Transactional
  public void keep(State state, Set<Long> there) {
    List<Object[]> gone = new ArrayList<>();
    for (Long uid : jdbc.sql("select uid from mailbox_index where folder_id = ?").param(state.id()).query(Long.class).list()) {
      if (!there.contains(uid)) {
        gone.add(new Object[] {state.id(), uid});
      }
    }
    batches.batchUpdate("delete from mailbox_index where folder_id = ? and uid = ?", gone);
  }

  /** A page of UIDs, the newest first; one statement. */
  Page<Long> find(State state, String typed, Position from) {
    return NEWEST.page(jdbc, SELECT, conditions(state.id(), typed), from, PAGE, (row, number) -> row.getLong("uid"));
  }

  static Conditions conditions(long folder, String typed) {
    return new Conditions().and("folder_id = :folder", "folder", folder).words(typed, "words");
  }
}
