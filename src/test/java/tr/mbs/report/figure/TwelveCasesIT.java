package tr.mbs.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.report.PastRequests;
import tr.mbs.report.PastRequests.Traits;
import tr.mbs.report.path.Days;
import tr.mbs.report.path.PingPong;
import tr.mbs.report.question.Period;
import tr.mbs.report.question.Question;
import tr.mbs.request.process.Casework;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.testing.ApplicationTest;

/**
 * Twelve cases, and every figure worked out on paper. "9 d 18:30" are days of 24 hours, hours and minutes; how long each
 * stay was is worked out in {@code StagesTest}, whose cases these are.
 *
 * <pre>
 *      filed     stays (T MİGM first, G valilik-18, D md-18-saglik, M belediye-18-merkez, R A O MİGM again)        round
 *  01  2 Mar     T 2 d, answered                                                                              2 d
 *  02  2 Mar     T 1 d 06:30  G 9 d 18:30, answered                                                           11 d 01:00
 *  03 10 Apr     T 01:15  G 3 d 00:45  D 23:59, answered                                                      4 d 01:59
 *  04  1 Apr     T 1 d  G 2 d  D 4 d, returned  G 9 d, answered, a day too late                               16 d
 *  05  5 Mar     T 04:00  M 5 d 01:00, returned  R 02:30  G 1 d, answered                                     6 d 07:30
 *  06  1 Mar     T 1 d  M 1 d, returned  R 1 d  G 1 d, returned  A 1 d  M 1 d, answered                       6 d
 *  07  2 Mar     T 00:45, withdrawn                                                                           -
 *  08  2 Mar     G 7 d, recorded there, touched after 1 d 02:00, answered                                     7 d
 *  09  5 Mar     T 01:00  M 25 d 13:59, touched after 10 d, answered                                          25 d 14:59
 *  10 12 May     T 00:30  G 20 d 08:00 over Kurban Bayramı, answered                                          20 d 08:30
 *  11  5 Mar     T 1 d  M 2 d, returned  R 4 d, answered                                                      7 d
 *     20 Mar     objection: O 1 d 03:00  G 2 d, returned  R 00:05, answered                                   3 d 03:05
 *  12  5 Mar     T 01:00  M open, last day 24 Mar                                                             -
 * </pre>
 */
@ApplicationTest
@Tag("h2")
class TwelveCasesIT {

  private static final Period SPRING = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 30));

  @Autowired
  private StageFigures figures;
  @Autowired
  private CaseRows cases;
  @Autowired
  private StageRecount stages;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;

  private PastRequests past;
  private Question all;

  @BeforeEach
  void twelveCases() throws Exception {
    context.getAutowireCapableBeanFactory().createBean(Casework.class).file("D18-001");
    past = new PastRequests(jdbc, stages, "on-iki-vaka");
    all = new Question(SPRING, "18", past.district(), null, null, null, null);
    past.add(Traits.USUAL, "2026-03-02 09:00 FILED - migm 2026-04-01", "2026-03-04 09:00 RESOLVED migm - 2026-04-01 INFORMED");
    UUID second = past.add(Traits.USUAL, "2026-03-02 09:00 FILED - migm 2026-04-01",
        "2026-03-03 15:30 FORWARDED migm valilik-18 2026-03-18",
        "2026-03-13 10:00 RESOLVED valilik-18 - 2026-03-18 POSITIVE");
    UUID third = past.add(new Traits("COMPLAINT", "SAG", "PORTAL"), "2026-04-10 09:00 FILED - migm 2026-05-11",
        "2026-04-10 10:15 FORWARDED migm valilik-18 2026-04-27", "2026-04-13 11:00 FORWARDED valilik-18 md-18-saglik 2026-04-27",
        "2026-04-14 10:59 RESOLVED md-18-saglik - 2026-04-27 NEGATIVE");
    past.add(new Traits("REQUEST", "SAG", "PORTAL"), "2026-04-01 09:00 FILED - migm 2026-05-04",
        "2026-04-02 09:00 FORWARDED migm valilik-18 2026-04-16", "2026-04-04 09:00 FORWARDED valilik-18 md-18-saglik 2026-04-16",
        "2026-04-08 09:00 RETURNED md-18-saglik valilik-18 2026-04-16",
        "2026-04-17 09:00 RESOLVED valilik-18 - 2026-04-16 PARTIAL");
    past.add(Traits.USUAL, "2026-03-05 08:00 FILED - migm 2026-04-06",
        "2026-03-05 12:00 FORWARDED migm belediye-18-merkez 2026-03-23",
        "2026-03-10 13:00 RETURNED belediye-18-merkez migm 2026-04-06",
        "2026-03-10 15:30 FORWARDED migm valilik-18 2026-03-23", "2026-03-11 15:30 RESOLVED valilik-18 - 2026-03-23 POSITIVE");
    past.add(Traits.USUAL, "2026-03-01 09:00 FILED - migm 2026-04-06",
        "2026-03-02 09:00 FORWARDED migm belediye-18-merkez 2026-04-06",
        "2026-03-03 09:00 RETURNED belediye-18-merkez migm 2026-04-06", "2026-03-04 09:00 FORWARDED migm valilik-18 2026-04-06",
        "2026-03-05 09:00 RETURNED valilik-18 migm 2026-04-06",
        "2026-03-06 09:00 FORWARDED migm belediye-18-merkez 2026-04-06",
        "2026-03-07 09:00 RESOLVED belediye-18-merkez - 2026-04-06 NEGATIVE");
    past.add(Traits.USUAL, "2026-03-02 09:00 FILED - migm 2026-04-01", "2026-03-02 09:45 WITHDRAWN - - 2026-04-01");
    past.add(new Traits("REQUEST", "YOL", "PETITION"), "2026-03-02 09:00 RECORDED valilik-18 valilik-18 2026-03-17",
        "2026-03-02 20:00 ADDED - valilik-18 2026-03-17", "2026-03-03 11:00 ASKED valilik-18 valilik-18 2026-03-17",
        "2026-03-09 09:00 RESOLVED valilik-18 - 2026-03-17 POSITIVE");
    past.add(Traits.USUAL, "2026-03-05 09:00 FILED - migm 2026-04-06",
        "2026-03-05 10:00 FORWARDED migm belediye-18-merkez 2026-03-23",
        "2026-03-15 10:00 WISHED belediye-18-merkez belediye-18-merkez 2026-03-23",
        "2026-03-16 09:00 EXTENDED migm belediye-18-merkez 2026-03-30",
        "2026-03-30 23:59 RESOLVED belediye-18-merkez - 2026-03-30 POSITIVE");
    past.add(Traits.USUAL, "2026-05-12 08:30 FILED - migm 2026-06-11",
        "2026-05-12 09:00 FORWARDED migm valilik-18 2026-06-01", "2026-06-01 17:00 RESOLVED valilik-18 - 2026-06-01 POSITIVE");
    UUID eleventh = past.add(Traits.USUAL, "2026-03-05 09:00 FILED - migm 2026-04-06",
        "2026-03-06 09:00 FORWARDED migm belediye-18-merkez 2026-04-06",
        "2026-03-08 09:00 RETURNED belediye-18-merkez migm 2026-04-06", "2026-03-12 09:00 RESOLVED migm - 2026-04-06 NEGATIVE",
        "2026-03-20 09:00 OBJECTED - migm 2026-04-20", "2026-03-21 12:00 FORWARDED migm valilik-18 2026-04-06",
        "2026-03-23 12:00 RETURNED valilik-18 migm 2026-04-20", "2026-03-23 12:05 RESOLVED migm - 2026-04-20 INFORMED");
    past.add(Traits.USUAL, "2026-03-05 09:00 FILED - migm 2026-04-06",
        "2026-03-05 10:00 FORWARDED migm belediye-18-merkez 2026-03-24");
    past.judge(second, 2, "YES");
    past.judge(third, 2, "NO");
    past.judge(eleventh, 1, "PARTLY");
    past.judge(eleventh, 2, "YES");
    past.done();
  }

  @AfterEach
  void goAgain() {
    past.remove();
  }

  /**
   * Results: 2 d, 3 d 03:05, 4 d 01:59, 6 d, 6 d 07:30, 7 d, 7 d, 11 d 01:00, 16 d, 20 d 08:30, 25 d 14:59. They add up to
   * 107 d + 37:03, the sixth of eleven is 7 d, the tenth (0.9 × 10 = 9, counted from 0) 20 d 08:30. By the dates 16, 20 and 25
   * days are more than 15, none is more than 30.
   */
  @Test
  void summary() {
    assertThat(figures.arrived(all)).isEqualTo(12);
    assertThat(figures.withdrawn(all)).isEqualTo(1);
    assertThat(figures.open(all)).isEqualTo(new Open(1, 1));
    Answered answered = figures.answered(all);
    assertDays(answered.days(), 11, "P108DT13H3M", "P7D", "P20DT8H30M");
    assertThat(answered.within15()).isEqualTo(8);
    assertThat(answered.within30()).isEqualTo(11);
    assertThat(answered.late()).isEqualTo(1);
    assertThat(figures.answeredSince(all)).as("all but the withdrawn and the open one").isEqualTo(10);
    assertThat(figures.arrived(all.in(SPRING.before()))).isZero();
  }

  /** March has 1, 2, 5 to 9, 11 and 12, and 7 withdrawn; April 3 and 4; May 10, which is answered in June. */
  @Test
  void months() {
    assertThat(figures.arrived(all, Group.MONTH)).isEqualTo(Map.of("2026-03", 9L, "2026-04", 2L, "2026-05", 1L));
    assertThat(numbers(figures.answered(all, Group.MONTH))).isEqualTo(Map.of("2026-03", 8L, "2026-04", 2L, "2026-06", 1L));
  }

  /** Of a body, days run from the last arrival there: G 9 d 18:30, 9 d, 1 d, 7 d and 20 d 08:00 are 46 d + 26:30. */
  @Test
  void ofOneBody() {
    Question governorate = all.at(new UnitCode("valilik-18"));
    assertThat(figures.arrived(governorate)).as("02 03 04 twice 05 06 08 10 11").isEqualTo(9);
    assertDays(figures.answered(governorate).days(), 5, "P47DT2H30M", "P9D", null);
    assertThat(figures.open(all.at(new UnitCode("belediye-18-merkez")))).isEqualTo(new Open(1, 1));
  }

  /**
   * T eleven: 6 d + 15:00, the sixth 04:00; until touched ten, for the withdrawn one was not: between 04:00 and 1 d, 14:00.
   * G nine: 54 d + 27:15, the fifth 3 d 00:45. D 4 d 23:59. M five: 29 d + … 34 d 14:59, the third 2 d. R four: 5 d 02:35,
   * A 1 d, O 1 d 03:00. All 33: 108 d 14:48, which is all rounds and the 00:45 and 01:00 of those without a result.
   */
  @Test
  void stages() {
    Map<String, Waited> waited = figures.touched(all, Group.STAGE);
    assertDays(waited.get("TRIAGE").stays(), 11, "P6DT15H", "PT4H", null);
    assertDays(waited.get("TRIAGE").untouched(), 10, null, "PT14H", null);
    assertDays(waited.get("GOVERNORATE").stays(), 9, "P55DT3H15M", "P3DT45M", null);
    assertDays(waited.get("DIRECTORATE").stays(), 2, "P4DT23H59M", null, null);
    assertDays(waited.get("MUNICIPALITY").stays(), 5, "P34DT14H59M", "P2D", null);
    assertDays(waited.get("MUNICIPALITY").untouched(), 5, null, "P2D", null);
    assertDays(waited.get("RETURNED").stays(), 4, "P5DT2H35M", null, null);
    assertDays(waited.get("ARBITRATION").stays(), 1, "P1D", "P1D", "P1D");
    assertDays(waited.get("OBJECTION").stays(), 1, "P1DT3H", null, null);
    Waited together = figures.waited(all, Group.ALL).get("");
    assertDays(together.stays(), 33, "P108DT14H48M", null, null);
    assertThat(together.returned()).as("04 05 06 twice 11 twice").isEqualTo(6);
    assertThat(figures.waited(all, Group.TASK).get("triage").stays().number()).as("T, R and O").isEqualTo(16);
  }

  /** The municipality gives back to MİGM after 5 d 01:00, 1 d and 2 d: that adds most. All 21: 27 d 21:30. */
  @Test
  void handOvers() {
    assertThat(figures.costliest(all, 10).stream().map(one -> one.from() + ">" + one.to() + " " + one.days().number() + " "
        + Duration.ofSeconds(Math.round(one.days().total() * 86_400)))).containsExactly(
            "belediye-18-merkez>migm 3 PT193H", "valilik-18>md-18-saglik 2 PT120H45M", "migm>valilik-18 7 PT109H45M",
            "md-18-saglik>valilik-18 1 PT96H", "migm>belediye-18-merkez 6 PT78H", "valilik-18>migm 2 PT72H");
    assertDays(figures.handedOver(all), 21, "P27DT21H30M", null, null);
    assertThat(figures.costliest(all, 2)).hasSize(2);
  }

  /** 04, 05, 06 and both rounds of 11: 38 d 10:35; of the six others 70 d 02:28. Detours: 4 d, 5 d 01:00, 1, 1, 2 and 2 d. */
  @Test
  void thereAndBackAgain() {
    PingPong pingPong = figures.pingPong(all);
    assertDays(pingPong.cases(), 5, "P38DT10H35M", null, null);
    assertDays(pingPong.others(), 6, "P70DT2H28M", null, null);
    assertDays(pingPong.detours(), 6, "P15DT1H", null, null);
    assertThat(pingPong.rate()).isEqualTo(5.0 / 11);
  }

  @Test
  void returnsAndJudgements() {
    assertThat(figures.counted(all, Group.UNIT).entrySet().stream().filter(unit -> unit.getValue().returned() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, unit -> unit.getValue().returned())))
        .isEqualTo(Map.of("belediye-18-merkez", 3L, "valilik-18", 2L, "md-18-saglik", 1L));
    assertThat(figures.judged(all)).isEqualTo(new Judged(11, 1, 2, 1, 1));
    assertThat(figures.judged(all, Group.UNIT)).containsEntry("migm", new Judged(3, 1, 1, 1, 0))
        .containsEntry("md-18-saglik", new Judged(1, 0, 0, 0, 1));
  }

  @Test
  void groups() {
    assertThat(figures.arrived(all, Group.SUBJECT)).isEqualTo(Map.of("YOL", 10L, "SAG", 2L));
    assertThat(figures.arrived(all, Group.TYPE)).isEqualTo(Map.of("REQUEST", 11L, "COMPLAINT", 1L));
    assertThat(figures.arrived(all, Group.CHANNEL)).isEqualTo(Map.of("PORTAL", 11L, "PETITION", 1L));
    assertThat(figures.arrived(all, Group.DISTRICT)).isEqualTo(Map.of("on-iki-vaka", 12L));
    assertThat(numbers(figures.answered(new Question(SPRING, "18", "on-iki-vaka", null, "COMPLAINT", null, null),
        Group.PROVINCE))).isEqualTo(Map.of("18", 1L));
  }

  private static Map<String, Long> numbers(Map<String, Answered> answered) {
    return answered.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().number()));
  }

  /** @param total and the others as ISO durations; null is not looked at */
  private static void assertDays(Days days, long number, String total, String median, String p90) {
    assertThat(days.number()).isEqualTo(number);
    assertIs(days.total(), total);
    assertIs(days.median(), median);
    assertIs(days.p90(), p90);
  }

  private static void assertIs(double days, String expected) {
    if (expected != null) {
      assertThat(days).isCloseTo(Duration.parse(expected).toSeconds() / 86_400.0, within(1e-9));
    }
  }
}
