package tr.mbs.request.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tr.mbs.calendar.DayKind;
import tr.mbs.calendar.Deadlines;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.Outbox;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** Who is told of what falls due, when, and how often. The days are of 2027, when no other test's request begins. */
@ApplicationTest
@Tag("h2")
class MorningDigestIT {

  private static final WorkingDays ALL_WORKING = new WorkingDays(any -> Optional.of(DayKind.WORKING));
  private static final LocalDate REACHED = LocalDate.of(2027, 2, 1);
  private static final LocalDate TENTH = LocalDate.of(2027, 2, 11);

  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Digests digests;
  @Autowired
  private Units units;
  @Autowired
  private Outbox outbox;
  @Autowired
  private Secrets secrets;
  @Autowired
  private MessageSource messages;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;

  @BeforeEach
  @AfterEach
  void nobodyWasTold() {
    jdbc.sql("delete from request_digest").update();
    forgetMessages();
  }

  private void forgetMessages() {
    jdbc.sql("delete from notification where kind = 'request-digest'").update();
  }

  @BeforeEach
  void openTheOffices() {
    casework = beans.createBean(Casework.class);
  }

  @Test
  void aBodyIsToldOnceThatARequestIsAtItsTenthDay() throws Exception {
    String number = at("md-18-tarim-orman", REACHED);
    on(TENTH.minusDays(1)).run();
    assertThat(told()).doesNotContainKey("md-18-tarim-orman");
    on(TENTH).run();
    assertThat(told().get("md-18-tarim-orman"))
        .contains("Kurum cevap süresinin 10. gününe gelen 1 talep\n- " + number + " · Yol");
    forgetMessages();
    on(TENTH.plusDays(1)).run();
    assertThat(told()).doesNotContainKey("md-18-tarim-orman");
  }

  @Test
  void whatIsPastItsLastDayIsToldEachWorkingDay() throws Exception {
    String number = at("md-18-afad", REACHED);
    LocalDate lastDay = REACHED.plusDays(15);
    on(lastDay).run();
    assertThat(told().get("md-18-afad")).contains(number).doesNotContain("Tekit");
    for (int day = 1; day <= 2; day++) {
      forgetMessages();
      on(lastDay.plusDays(day)).run();
      assertThat(told().get("md-18-afad")).contains("Tekit: son günü geçen 1 talep\n- " + number)
          .doesNotContain("10. gün");
    }
  }

  /** Nine days without work: the tenth days of all of them, and each body once. */
  @Test
  void afterABayramOneDigestTellsWhatFellDueOnTheDaysOff() throws Exception {
    LocalDate firstOff = LocalDate.of(2027, 2, 6);
    LocalDate back = firstOff.plusDays(9);
    WorkingDays bayram = new WorkingDays(day -> Optional.of(
        day.isBefore(firstOff) || !day.isBefore(back) ? DayKind.WORKING : DayKind.HOLIDAY));
    String during = at("md-18-nufus", bayram, firstOff.plusDays(2).minusDays(10));
    String onTheDayBack = at("md-18-nufus", bayram, back.minusDays(10));
    String later = at("md-18-nufus", bayram, back.minusDays(9));
    on(firstOff.minusDays(1), 9, bayram).run();
    assertThat(told()).doesNotContainKey("md-18-nufus");
    forgetMessages();
    for (LocalDate day = firstOff; day.isBefore(back); day = day.plusDays(1)) {
      on(day, 9, bayram).run();
    }
    assertThat(told()).isEmpty();
    on(back, 9, bayram).run();
    long digests = count();
    on(back, 9, bayram).run();
    on(back, 12, bayram).run();
    assertThat(count()).as("told once").isEqualTo(digests);
    assertThat(told().get("md-18-nufus")).contains("10. gününe gelen 2 talep", during, onTheDayBack)
        .doesNotContain(later);
  }

  /** The node died after one body. */
  @Test
  void aRoundThatGoesOnAfterAFailureTellsTheOthersOnly() throws Exception {
    at("md-18-emniyet", REACHED);
    at("md-18-jandarma", REACHED);
    digests.told("md-18-emniyet", TENTH);
    on(TENTH).run();
    assertThat(told()).containsKey("md-18-jandarma").doesNotContainKey("md-18-emniyet");
  }

  @Test
  void migmIsToldOnceOfTheTwentyFifthAndTheThirtiethDayWhoeverHoldsIt() throws Exception {
    LocalDate filed = LocalDate.of(2027, 3, 1);
    String number = at("md-18-muftuluk", filed);
    on(filed.plusDays(24)).run();
    assertThat(told().getOrDefault("migm", "")).doesNotContain(number);
    forgetMessages();
    on(filed.plusDays(25)).run();
    assertThat(told().get("migm")).contains("Yasal cevap süresinin 25. gününe gelen 1 talep\n- " + number);
    forgetMessages();
    on(filed.plusDays(28)).run();
    assertThat(told().getOrDefault("migm", "")).doesNotContain(number);
    forgetMessages();
    on(filed.plusDays(30)).run();
    assertThat(told().get("migm")).contains("Yasal cevap süresinin 30. gününe gelen 1 talep\n- " + number);
  }

  @Test
  void aDigestNamesTheFirstAndCountsTheOthers() throws Exception {
    String first = at("md-18-saglik", REACHED);
    at("md-18-saglik", REACHED.plusDays(1));
    at("md-18-saglik", REACHED.plusDays(1));
    assertThat(new Digests(jdbc, 1).atBodies(TENTH.plusDays(1)))
        .filteredOn(due -> due.unit().equals("md-18-saglik"))
        .singleElement().satisfies(due -> {
          assertThat(due.number()).isEqualTo(first);
          assertThat(due.total()).isEqualTo(3);
        });
  }

  /** Files a request that the directorate holds; both its clocks began on that day. */
  private String at(String directorate, LocalDate began) throws Exception {
    return at(directorate, ALL_WORKING, began);
  }

  private String at(String directorate, WorkingDays workingDays, LocalDate began) throws Exception {
    Request filed = casework.file("D18-001");
    casework.decide("migm1", filed, Map.of("decision", "FORWARD", "targetUnit", "valilik-18", "note", "İl işidir."));
    casework.decide("valilik18a", filed, Map.of("decision", "FORWARD", "targetUnit", directorate, "note", "Konusu."));
    OffsetDateTime then = began.atTime(10, 0).atZone(IstanbulTime.ZONE).toOffsetDateTime();
    jdbc.sql("update request_movement set at = ? where request_id = ?").params(then, filed.getId()).update();
    jdbc.sql("update request set filed_at = ?, last_day = ? where id = ?")
        .params(then, new Deadlines(workingDays).response(began), filed.getId()).update();
    return filed.number();
  }

  private MorningDigest on(LocalDate day) {
    return on(day, 9, ALL_WORKING);
  }

  private MorningDigest on(LocalDate day, int hour, WorkingDays workingDays) {
    Clock clock = Clock.fixed(day.atTime(hour, 0).atZone(IstanbulTime.ZONE).toInstant(), IstanbulTime.ZONE);
    return new MorningDigest(digests, units, outbox, messages, workingDays, clock, transactions);
  }

  /** The digests by unit: each has at most one. */
  private Map<String, String> told() {
    return jdbc.sql("select message_key, text from notification where kind = 'request-digest'")
        .query((row, line) -> Map.entry(row.getString(1).replaceAll("digest-(.*)-\\d{4}-\\d\\d-\\d\\d", "$1"),
            secrets.decryptText("notification", row.getBytes(2))))
        .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private long count() {
    return jdbc.sql("select count(*) from notification where kind = 'request-digest'").query(Long.class).single();
  }
}
