package tr.mbs.onboarding.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.retention.Destruction;

/**
 * Leads and users of onboardings that ended some time ago, with what hangs on them. Their accounts are the register's and
 * stay; what was decided about them is in the audit trail. Whoever still acts for another unit stays until that is over.
 */
@Component
class FormerParticipants implements Destruction {

  private static final String DUE = """
      select p.id from onboarding_person p
      where exists (select 1 from onboarding o where o.id = p.onboarding_id and o.ended_at < :before)
        and not exists (
          select 1 from onboarding_extra_unit e where e.person_id = p.id and (e.granted or e.until_on >= :day))
      order by p.id fetch first :most rows only for update skip locked""";
  private static final List<String> HANGING_ON_THEM = List.of("onboarding_problem", "onboarding_extra_unit",
      "onboarding_page_right", "onboarding_signer");

  private final JdbcClient jdbc;

  FormerParticipants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "onboarding-person";
  }

  @Override
  public int destroy(Instant before, int most) {
    List<UUID> due = jdbc.sql(DUE).param("before", before.atOffset(ZoneOffset.UTC))
        .param("day", IstanbulTime.dateOf(before)).param("most", most).query(UUID.class).list();
    return due.isEmpty() ? 0 : remove(due);
  }

  /** With all that steps 5, 6, 7 and 9 say of them, in the caller's transaction. @return how many there were */
  int remove(List<UUID> people) {
    HANGING_ON_THEM.forEach(table -> jdbc.sql("delete from " + table + " where person_id in (:people)").param("people", people)
        .update());
    return jdbc.sql("delete from onboarding_person where id in (:people)").param("people", people).update();
  }
}
