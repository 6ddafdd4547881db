package tr.mbs.retention;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;

/** Many people who held one office long ago, one after the other, as rows; nobody can sign in as one of them. */
final class Retirees {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcTemplate jdbc;
  private final String office = "T-" + UUID.randomUUID().toString().substring(0, 8);

  /** @param lastDay in office, of all of them */
  Retirees(ApplicationContext context, int count, LocalDate lastDay) {
    jdbc = context.getBean(JdbcTemplate.class);
    context.getBean(Muhtarliks.class).recordDemo(office, "18", "Merkez", null, "Eskice", OfficeKind.VILLAGE);
    List<Object[]> persons = new ArrayList<>();
    List<Object[]> mandates = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      UUID person = UUID.randomUUID();
      persons.add(new Object[] {person, bytes(32), bytes(40), "Işıl Eski", "ISIL ESKI"});
      mandates.add(new Object[] {UUID.randomUUID(), person, office, "+905550000000", "eski@muhtar.example",
          lastDay.minusYears(5), lastDay});
    }
    jdbc.batchUpdate("insert into muhtar (id, tckn_hash, tckn_sealed, full_name, name_fold) values (?, ?, ?, ?, ?)",
        persons);
    jdbc.batchUpdate("insert into mandate (id, muhtar_id, muhtarlik_id, phone, email, start_on, end_on)"
        + " values (?, ?, ?, ?, ?, ?, ?)", mandates);
  }

  /** How many of them still have a name or a number. */
  int named() {
    return count("(p.full_name is not null or p.name_fold is not null or p.tckn_hash is not null"
        + " or p.tckn_sealed is not null)");
  }

  /** How many of them still have a phone or a mailbox. */
  int reachable() {
    return count("(m.phone is not null or m.email is not null)");
  }

  private int count(String condition) {
    return jdbc.queryForObject("select count(*) from muhtar p join mandate m on m.muhtar_id = p.id"
        + " where m.muhtarlik_id = ? and " + condition, Integer.class, office);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
