package tr.mbs.mailbox.making;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.mailbox.account.MailDomain;
import tr.mbs.site.start.StartTask;

/**
 * Gives each office of the register the mailbox that it has not got, right after a register was imported or the demo's
 * offices were added, in batches. Under another domain all get their addresses anew; the earlier ones receive until the
 * register's next import.
 */
@Component
@Order(410)
public class MailboxMaking implements StartTask {

  private static final Logger log = LoggerFactory.getLogger(MailboxMaking.class);
  private static final int BATCH = 1_000;

  private static final String NAME = """
      o.name || case o.kind when 'VILLAGE' then ' Köyü' else ' Mahallesi' end || ' Muhtarlığı (' || p.name || ', '
        || d.name || ')'""";
  private static final String PLACES = " from muhtarlik o join district d on d.id = o.district_id join province p on p.plate = o.plate ";
  private static final String MISSING = "select o.id, o.name, d.name as district, p.name as province, " + NAME
      + " as display_name" + PLACES
      + "where o.active and not exists (select 1 from mailbox b where b.muhtarlik_id = o.id) order by o.id";
  private static final String RENAMED = "update mailbox set display_name = (select " + NAME + PLACES
      + "where o.id = mailbox.muhtarlik_id) where id in (select b.id" + PLACES
      + "join mailbox b on b.muhtarlik_id = o.id where b.display_name <> " + NAME + ")";

  private final JdbcTemplate jdbc;
  private final MailDomain domain;

  MailboxMaking(JdbcTemplate jdbc, MailDomain domain) {
    this.jdbc = jdbc;
    this.domain = domain;
  }

  private record Place(String office, String province, String district, String name, String displayName) {
  }

  /** A few statements when nothing is missing, a hundred for a whole country; all in one transaction. */
  @Override
  @Transactional
  public void run() {
    if (!domain.isSet()) {
      return;
    }
    jdbc.update("delete from mailbox_alias where since < (select loaded_at from register_import where name = 'REGISTER')");
    move();
    jdbc.update(RENAMED);
    List<Place> missing = jdbc.query(MISSING, (row, number) -> new Place(row.getString("id"),
        row.getString("province"), row.getString("district"), row.getString("name"), row.getString("display_name")));
    if (!missing.isEmpty()) {
      add(missing);
      log.info("{} mailboxes made", missing.size());
    }
  }

  /** Addresses of another domain become aliases of their like in this one. */
  private void move() {
    String here = "%@" + domain.name();
    if (jdbc.queryForObject("select count(*) from mailbox where address not like ?", Integer.class, here) == 0) {
      return;
    }
    jdbc.update("""
        insert into mailbox_alias (address, mailbox_id)
        select address, id from mailbox b where address not like ?""", here);
    jdbc.update("update mailbox set address = substring(address from 1 for position('@' in address)) || ?"
        + " where address not like ?", domain.name(), here);
    jdbc.update("delete from mailbox_alias where address in (select address from mailbox)");
    log.warn("The addresses of all mailboxes have another domain now; the earlier ones receive until the next import");
  }

  private void add(List<Place> missing) {
    Set<String> taken = new HashSet<>(jdbc.queryForList(
        "select address from mailbox union all select address from mailbox_alias", String.class));
    List<Object[]> rows = new ArrayList<>();
    for (Place place : missing) {
      rows.add(new Object[] {UUID.randomUUID(), place.office(), free(place, taken), place.displayName()});
    }
    for (int from = 0; from < rows.size(); from += BATCH) {
      jdbc.batchUpdate("insert into mailbox (id, muhtarlik_id, address, display_name) values (?, ?, ?, ?)",
          rows.subList(from, Math.min(from + BATCH, rows.size())));
    }
  }

  private String free(Place place, Set<String> taken) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> AddressRule.localPart(place.province(), place.district(), place.name(), number) + "@" + domain.name())
        .filter(taken::add).findFirst().orElseThrow();
  }
}
