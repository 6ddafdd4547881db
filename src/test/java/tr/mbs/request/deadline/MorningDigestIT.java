package tr.mbs.request.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.calendar.DayKind;
import tr.mbs.calendar.Deadlines;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.request.process.own.ObjectionForm;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.testing.ApplicationTest;

/** Who is told of what falls due, when, and how often. The days are of 2127, when no other test's request begins. */
@ApplicationTest
@Tag("h2")
class MorningDigestIT {

  private static final WorkingDays ALL_WORKING = new WorkingDays(any -> Optional.of(DayKind.WORKING));
  private static final LocalDate REACHED = LocalDate.of(2127, 2, 1);
  private static final LocalDate TENTH = LocalDate.of(2127, 2, 11);
  private static final int FILED_BEFORE = 3;
  private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 2);

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
  private OwnMoves moves;
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
    LocalDate firstOff = LocalDate.of(2127, 2, 6);
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
    digests.told("md-18-emniyet", TENTH, TENTH.atTime(9, 0).atZone(IstanbulTime.ZONE).toInstant());
    on(TENTH).run();
    assertThat(told()).containsKey("md-18-jandarma").doesNotContainKey("md-18-emniyet");
  }

  @Test
  void whoGetsItAfterItsTenthDayIsToldInItsNextDigest() throws Exception {
    String number = at("md-18-kultur-turizm", REACHED);
    digests.told("md-18-kultur-turizm", TENTH.plusDays(1), at(TENTH.plusDays(1)).toInstant());
    on(TENTH.plusDays(2)).run();
    assertThat(told()).doesNotContainKey("md-18-kultur-turizm");
    change(number, "held_since", at(TENTH.plusDays(2)));
    on(TENTH.plusDays(3)).run();
    assertThat(told().get("md-18-kultur-turizm")).contains("10. gününe gelen 1 talep\n- " + number);
    forgetMessages();
    on(TENTH.plusDays(4)).run();
    assertThat(told()).doesNotContainKey("md-18-kultur-turizm");
  }

  @Test
  void anObjectionBeginsBothClocksAnew() throws Exception {
    Request filed = casework.file("D18-001");
    casework.decide("migm1", filed, forward("valilik-18"));
    casework.decide("valilik18a", filed, Casework.resolve("INFORMED"));
    moves.object(filed, new ObjectionForm("Yol yine bozuk."));
    casework.decide("migm1", filed, forward("valilik-18"));
    casework.decide("valilik18a", filed, forward("md-18-cevre-sehircilik"));
    for (int first = 1; first <= 3; first++) {
      happened(filed, first, REACHED.minusDays(60));
    }
    happened(filed, 4, REACHED);
    happened(filed, 5, REACHED.plusDays(1));
    happened(filed, 6, REACHED.plusDays(2));
    change(filed.number(), "filed_at", at(REACHED.minusDays(60)));
    change(filed.number(), "last_day", REACHED.plusDays(15));
    on(TENTH.minusDays(1)).run();
    assertThat(told()).doesNotContainKey("md-18-cevre-sehircilik");
    on(TENTH).run();
    assertThat(told().get("md-18-cevre-sehircilik")).contains("10. gününe gelen 1 talep\n- " + filed.number());
    on(REACHED.plusDays(24)).run();
    forgetMessages();
    on(REACHED.plusDays(25)).run();
    assertThat(told().get("migm")).contains("25. gününe gelen 1 talep\n- " + filed.number());
  }

  @Test
  void migmIsToldOfItsOwnAndOfThoseOfABodyThatIsGone() throws Exception {
    Request waiting = casework.file("D18-001");
    change(waiting.number(), "last_day", LONG_AGO);
    String orphan = at("md-18-aile-sosyal", REACHED);
    change(orphan, "last_day", LONG_AGO);
    jdbc.sql("update organization_unit set active = false where code = 'md-18-aile-sosyal'").update();
    try {
      on(TENTH).run();
    } finally {
      jdbc.sql("update organization_unit set active = true where code = 'md-18-aile-sosyal'").update();
    }
    assertThat(told().get("migm")).contains("Tekit", waiting.number(), orphan);
    assertThat(told()).doesNotContainKey("md-18-aile-sosyal");
  }

  /** Not marked as told either: the tenth day of what it holds is in its first digest. */
  @Test
  void aBodyWithoutAnAddressIsToldOnceItHasOne() throws Exception {
    String number = at("md-18-sgk", REACHED);
    without("md-18-sgk", () -> on(TENTH).run());
    assertThat(told()).doesNotContainKey("md-18-sgk");
    on(TENTH.plusDays(2)).run();
    assertThat(told().get("md-18-sgk")).contains("10. gününe gelen 1 talep\n- " + number);
  }

  @Test
  void migmReadsHowManyBodiesHaveNoAddress() throws Exception {
    Request waiting = casework.file("D18-001");
    change(waiting.number(), "last_day", LONG_AGO);
    at("md-18-goc", REACHED);
    long others = units.countWithoutEmail();
    without("md-18-sgk", () -> on(TENTH).run());
    assertThat(told().get("migm")).contains(waiting.number())
        .contains("\n\n" + (others + 1) + " birimin e-posta adresi yok. ", "“Birimler” sayfasında");
    assertThat(told().get("md-18-goc")).doesNotContain("adresi yok");
  }

  private void without(String unit, Runnable work) {
    String email = jdbc.sql("select email from organization_unit where code = ?").param(unit).query(String.class).single();
    writeTo(unit, null);
    try {
      work.run();
    } finally {
      writeTo(unit, email);
    }
  }

  private void writeTo(String unit, String email) {
    jdbc.sql("update organization_unit set email = ? where code = ?").params(email, unit).update();
    units.forget();
  }

  @Test
  void aBodyThatCannotBeToldKeepsNoOtherFromItsDigest() throws Exception {
    at("md-18-genclik-spor", REACHED);
    at("md-18-mahalli-idareler", REACHED);
    String key = "digest-md-18-genclik-spor-" + TENTH;
    new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.add(
        OutgoingMessage.email(key, "deneme", "genclik@kurum.example", "Deneme", "Bu anahtar kullanılmış.")));
    MorningDigest round = on(TENTH);
    assertThatThrownBy(round::run).isInstanceOf(DuplicateKeyException.class);
    assertThat(told()).containsKey("md-18-mahalli-idareler");
    jdbc.sql("delete from notification where message_key = ?").param(key).update();
    round.run();
    assertThat(told()).containsKey("md-18-genclik-spor");
  }

  @Test
  void migmIsToldOnceOfTheTwentyFifthAndTheThirtiethDayWhoeverHoldsIt() throws Exception {
    LocalDate filed = LocalDate.of(2127, 3, 1);
    String number = at("md-18-muftuluk", filed.plusDays(FILED_BEFORE));
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

  /**
   * Files a request that reached the governorate on that day, three days after it was filed, and two days later this
   * directorate, which holds it.
   */
  private String at(String directorate, LocalDate reached) throws Exception {
    return at(directorate, ALL_WORKING, reached);
  }

  private String at(String directorate, WorkingDays workingDays, LocalDate reached) throws Exception {
    Request filed = casework.file("D18-001");
    casework.decide("migm1", filed, forward("valilik-18"));
    casework.decide("valilik18a", filed, forward(directorate));
    happened(filed, 1, reached.minusDays(FILED_BEFORE));
    happened(filed, 2, reached);
    happened(filed, 3, reached.plusDays(2));
    jdbc.sql("update request set filed_at = ?, held_since = ?, last_day = ? where id = ?")
        .params(at(reached.minusDays(FILED_BEFORE)), at(reached.plusDays(2)),
            new Deadlines(workingDays).response(reached), filed.getId()).update();
    return filed.number();
  }

  private void happened(Request request, int movement, LocalDate day) {
    jdbc.sql("update request_movement set at = ? where request_id = ? and sequence = ?")
        .params(at(day), request.getId(), movement).update();
  }

  private void change(String number, String column, Object value) {
    jdbc.sql("update request set " + column + " = ? where number = ?").params(value, number).update();
  }

  private static OffsetDateTime at(LocalDate day) {
    return day.atTime(10, 0).atZone(IstanbulTime.ZONE).toOffsetDateTime();
  }

  private static Map<String, String> forward(String target) {
    return Map.of("decision", "FORWARD", "targetUnit", target, "note", "Konusu.");
  }

  private MorningDigest on(LocalDate day) {
    return on(day, 9, ALL_WORKING);
  }

  private MorningDigest on(LocalDate day, int hour, WorkingDays workingDays) {
    Clock clock = Clock.fixed(day.atTime(hour, 0).atZone(IstanbulTime.ZONE).toInstant(), IstanbulTime.ZONE);
    return new MorningDigest(digests, units, outbox, messages, workingDays, clock, transactions);
  }

  /** The last digests by unit. */
  private Map<String, String> told() {
    return jdbc.sql("select message_key, text from notification where kind = 'request-digest' order by message_key")
        .query((row, line) -> Map.entry(row.getString(1).replaceAll("digest-(.*)-\\d{4}-\\d\\d-\\d\\d", "$1"),
            secrets.decryptText("notification", row.getBytes(2))))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
  }

  private long count() {
    return jdbc.sql("select count(*) from notification where kind = 'request-digest'").query(Long.class).single();
  }
}
