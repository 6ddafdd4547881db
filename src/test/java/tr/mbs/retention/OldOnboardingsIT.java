package tr.mbs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.testing.ApplicationTest;

/** What an onboarding gathered about people: how long it outlives the onboarding's end, and what stays for ever. */
@Tag("h2")
@ApplicationTest
class OldOnboardingsIT {

  private static final Duration MOMENT = Duration.ofMinutes(1);

  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  /** When it ended; nothing of other tests is as old. */
  private final Instant ended = LocalDate.of(1985, 5, 5).atTime(12, 0).atZone(IstanbulTime.ZONE).toInstant();
  private final UUID onboarding = UUID.randomUUID();
  private final UUID person = UUID.randomUUID();

  @BeforeEach
  void oneEndedLongAgo() {
    jdbc.sql("""
            insert into onboarding (id, municipality, plate, catalogue_version, state, opened_by, opened_at, ended_at,
              events, version)
            values (?, (select max(code) from organization_unit where kind = 'MUNICIPALITY' and plate = '44'), '44', 1,
              'CANCELLED', 'yardim1', ?, ?, 1, 1)""")
        .params(onboarding, at(ended).minusDays(30), at(ended)).update();
    jdbc.sql("""
            insert into onboarding_event (onboarding_id, sequence, at, actor, action, reason)
            values (?, 1, ?, 'yardim1', 'CANCELLED', 'Başka bir yıla kaldı')""").params(onboarding, at(ended)).update();
    jdbc.sql("""
            insert into onboarding_person (id, onboarding_id, role, tckn_hash, tckn_sealed, full_name, name_sort, title,
              phone, email, decision)
            values (?, ?, 'USER', ?, ?, 'Işıl Çağrı Öğüt', 'x', 'Şef', '+905550000003', 'isil@bel.example', 'APPROVED')""")
        .params(person, onboarding, new byte[] {1}, new byte[] {2}).update();
  }

  /** It has no steps: nobody else's page is to meet it. */
  @AfterEach
  void nothingIsLeft() {
    for (String table : List.of("onboarding_problem", "onboarding_page_right", "onboarding_signer",
        "onboarding_extra_unit")) {
      jdbc.sql("delete from " + table + " where person_id = ?").param(person).update();
    }
    for (String table : List.of("onboarding_person", "onboarding_unit", "onboarding_event", "kep_annex",
        "kep_disclosure", "kep_secret")) {
      jdbc.sql("delete from " + table + " where onboarding_id = ?").param(onboarding).update();
    }
    jdbc.sql("delete from onboarding where id = ?").param(onboarding).update();
  }

  @Test
  void peopleGoTwoYearsAfterTheEndWithAllThatHangsOnThem() {
    jdbc.sql("insert into onboarding_problem (id, person_id, text, reported_by, reported_at) values (?, ?, 'SMS', 'x', ?)")
        .params(UUID.randomUUID(), person, at(ended)).update();
    jdbc.sql("insert into onboarding_page_right (person_id, page) values (?, 'x')").param(person).update();
    jdbc.sql("insert into onboarding_signer (person_id, position) values (?, 'MAYOR')").param(person).update();
    actsElsewhere(LocalDate.of(1985, 5, 4), false);
    run(after(2).minus(MOMENT));
    assertThat(people()).isEqualTo(1);
    run(after(2).plus(MOMENT));
    assertThat(people()).isZero();
    assertThat(jdbc.sql("select reason from onboarding_event where onboarding_id = ?").param(onboarding)
        .query(String.class).single()).isEqualTo("Başka bir yıla kaldı");
  }

  @Test
  void whoStillActsForAnotherUnitStaysUntilThatIsOver() {
    actsElsewhere(LocalDate.of(1990, 1, 1), false);
    run(after(4));
    assertThat(people()).isEqualTo(1);
    run(LocalDate.of(1992, 1, 3).atStartOfDay(IstanbulTime.ZONE).toInstant());
    assertThat(people()).isZero();
  }

  @Test
  void whoIsStillAMemberOfAnotherUnitStays() {
    actsElsewhere(LocalDate.of(1985, 5, 4), true);
    run(after(9));
    assertThat(people()).isEqualTo(1);
  }

  @Test
  void whoeverTakesPartInARunningOneStays() {
    jdbc.sql("update onboarding set state = 'RUNNING', ended_at = null where id = ?").param(onboarding).update();
    run(after(9));
    assertThat(people()).isEqualTo(1);
  }

  @Test
  void theNameOnAReceiptGoesAndItsNumberStays() {
    jdbc.sql("insert into kep_annex (onboarding_id, received_on, document_number, received_by) values (?, ?, '17', 'Ece')")
        .params(onboarding, LocalDate.of(1985, 4, 20)).update();
    run(after(2).minus(MOMENT));
    assertThat(receipt()).isEqualTo("17 Ece");
    run(after(2).plus(MOMENT));
    assertThat(receipt()).isEqualTo("17 -");
  }

  @Test
  void whyTheSecretWasShownGoesAfterTenYears() {
    jdbc.sql("insert into kep_disclosure (id, onboarding_id, reason, shown_to, shown_at) values (?, ?, 'Kurulum', 'x', ?)")
        .params(UUID.randomUUID(), onboarding, at(ended)).update();
    run(after(10).minus(MOMENT));
    assertThat(rows("kep_disclosure")).isEqualTo(1);
    run(after(10).plus(MOMENT));
    assertThat(rows("kep_disclosure")).isZero();
  }

  @Test
  void aSecretThatWasLeftGoesADayAfterTheEnd() {
    jdbc.sql("insert into kep_secret (onboarding_id, sealed, typed_by) values (?, ?, 'x')")
        .params(onboarding, new byte[] {3}).update();
    run(Schedule.HOURLY, ended.plus(Duration.ofDays(1)).minus(MOMENT));
    assertThat(rows("kep_secret")).isEqualTo(1);
    run(Schedule.HOURLY, ended.plus(Duration.ofDays(1)).plus(MOMENT));
    assertThat(rows("kep_secret")).isZero();
  }

  private void actsElsewhere(LocalDate until, boolean granted) {
    UUID unit = UUID.randomUUID();
    jdbc.sql("insert into onboarding_unit (id, onboarding_id, name, name_sort, kind) values (?, ?, 'Zabıta', 'x', 'UNIT')")
        .params(unit, onboarding).update();
    jdbc.sql("""
            insert into onboarding_extra_unit (id, onboarding_id, person_id, unit_id, reason, from_on, until_on, granted)
            values (?, ?, ?, ?, 'Vekâlet', ?, ?, ?)""")
        .params(UUID.randomUUID(), onboarding, person, unit, LocalDate.of(1985, 5, 1), until, granted).update();
  }

  private int people() {
    return rows("onboarding_person");
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from " + table + " where onboarding_id = ?").param(onboarding)
        .query(Integer.class).single();
  }

  private String receipt() {
    return jdbc.sql("select document_number || ' ' || coalesce(received_by, '-') from kep_annex where onboarding_id = ?")
        .param(onboarding).query(String.class).single();
  }

  private Instant after(int years) {
    return ended.atZone(IstanbulTime.ZONE).plusYears(years).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private void run(Instant now) {
    run(Schedule.NIGHTLY, now);
  }

  private void run(Schedule schedule, Instant now) {
    Jobs.at(now, context).run(schedule, () -> true);
  }
}
