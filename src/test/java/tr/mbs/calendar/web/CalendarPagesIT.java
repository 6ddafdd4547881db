package tr.mbs.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;
import tr.mbs.calendar.Deadlines;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.Race;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** Çalışma Takvimi over HTTP. The days are of 2131, when no other test's request has its last day. */
@ApplicationTest
@Tag("h2")
class CalendarPagesIT {

  private static final String PAGE = "/kurum/takvim";
  private static final String YEAR = PAGE + "?yil=2131";
  /** A Wednesday on which nothing is. */
  private static final LocalDate WEDNESDAY = LocalDate.of(2131, 7, 11);
  private static final String OTHER_MANAGER = "migmyonetici2";

  @LocalServerPort
  private int port;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private JdbcClient jdbc;
  private long lastEntry;

  @BeforeEach
  void thereAreTwoManagers() {
    accounts.ensureAccount(new StaffAccounts.NewAccount(OTHER_MANAGER, StaffVisit.PASSWORD, "Sevgi Işık", null,
        "+905550001997", Set.of("kurum", "migm", "migm-yonetici")));
    lastEntry = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  @AfterEach
  void theDayIsOrdinaryAgain() {
    jdbc.sql("delete from calendar_override where on_date between ? and ?")
        .params(LocalDate.of(2131, 1, 1), LocalDate.of(2131, 12, 31)).update();
    deadlines.refreshed();
  }

  @Test
  void allStaffReadAYear() {
    Visitor clerk = visitor("belediye18");
    assertThat(clerk.get(PAGE + "?yil=2027").body()).contains("2027 yılı", "29 Ekim 2027", "Cumhuriyet Bayramı arifesi",
        "Yarım gün", "16 Mayıs 2027", "Pazar", "Kurban Bayramı", "Atatürk’ü Anma, Gençlik ve Spor Bayramı, ")
        .doesNotContain("name=\"reason\"", "/geri-al");
    assertThat(clerk.get(PAGE).body()).contains(IstanbulTime.today(java.time.Clock.systemUTC()).getYear() + " yılı");
    assertThat(clerk.get(PAGE + "?yil=9999").statusCode()).isEqualTo(200);
    assertThat(clerk.get("/kurum").body()).contains("href=\"/kurum/takvim\"");
  }

  /** The feasts' eves and 28 October, of which a weekend may take some; each day is one thing. */
  @Test
  void aDayIsClosedOrHalfOrOpen() {
    String page = visitor("valilik18a").get("/kurum/takvim?yil=2126").body();
    int rows = StringUtils.countOccurrencesOf(page, "<td role=\"cell\" class=\"title\">");
    int halves = StringUtils.countOccurrencesOf(page, "Yarım gün, çalışma günü sayılır");
    assertThat(halves).isBetween(1, 3);
    assertThat(rows).isGreaterThan(10);
    assertThat(StringUtils.countOccurrencesOf(page, "class=\"status")).isEqualTo(rows);
  }

  @Test
  void aManagerMakesAHolidayAndTakesItBack() {
    Visitor manager = visitor("migmyonetici");
    int before = deadlines.refreshed();
    HttpResponse<String> answer = manager.fillIn(YEAR, day(WEDNESDAY, "HOLIDAY", "Genelge 2131/4"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(YEAR);
    assertThat(deadlines.revision()).as("this node knows at once").isEqualTo(before + 1);
    assertThat(manager.get(YEAR).body()).contains("Takvim değişti.", "11 Temmuz 2131", "Tatil günü", "Genelge 2131/4");
    assertThat(deadlines.response(WEDNESDAY.minusDays(15))).isEqualTo(WEDNESDAY.plusDays(1));
    String withdrawal = withdrawal();
    assertThat(manager.fillIn(withdrawal, Map.of("reason", "", "version", "0")).statusCode()).isEqualTo(422);
    assertThat(manager.post(withdrawal, Map.of("reason", "Yanlış gün", "version", "0")).statusCode()).isEqualTo(303);
    assertThat(deadlines.response(WEDNESDAY.minusDays(15))).isEqualTo(WEDNESDAY);
    assertThat(visitor("valilik18a").get(YEAR).body()).contains("(geri alındı)", "Yanlış gün", "Genelge 2131/4");
    assertThat(audited()).containsExactly("calendar-enter", "calendar-withdraw");
  }

  /** Sunday to Tuesday of the next week, a weekend between them. */
  @Test
  void daysInARowAreOneChangeWithoutWhatIsSoAnyway() {
    Visitor manager = visitor("migmyonetici");
    int before = deadlines.refreshed();
    manager.get(YEAR);
    for (int click = 0; click < 2; click++) {
      assertThat(manager.post(YEAR, days(WEDNESDAY.minusDays(3), WEDNESDAY.plusDays(6), "HOLIDAY")).statusCode()).isEqualTo(303);
    }
    assertThat(deadlines.refreshed()).isEqualTo(before + 1);
    assertThat(standing()).containsExactly(WEDNESDAY.minusDays(2), WEDNESDAY.minusDays(1), WEDNESDAY,
        WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2), WEDNESDAY.plusDays(5), WEDNESDAY.plusDays(6));
    assertThat(deadlines.response(WEDNESDAY.minusDays(15))).isEqualTo(WEDNESDAY.plusDays(7));
    assertThat(manager.get(withdrawal()).body()).contains("birlikte geri alınır", "11 Temmuz 2131", "17 Temmuz 2131");
    assertThat(manager.post(withdrawal(), Map.of("reason", "Yanlış", "version", "0")).statusCode()).isEqualTo(303);
    assertThat(deadlines.refreshed()).isEqualTo(before + 2);
    assertThat(standing()).isEmpty();
  }

  @Test
  void aRowTakesNoWeekendAndNoHolidayForALeave() {
    Visitor manager = visitor("migmyonetici");
    manager.get(YEAR);
    assertThat(manager.post(YEAR, days(WEDNESDAY, WEDNESDAY.plusDays(5), "LEAVE")).statusCode()).isEqualTo(303);
    assertThat(standing()).containsExactly(WEDNESDAY, WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2), WEDNESDAY.plusDays(5));
  }

  /** A Saturday that somebody has opened is no weekend to pass over. */
  @Test
  void aRowDoesNotPassOverWhatWasMadeOfADay() {
    Visitor manager = visitor("migmyonetici");
    assertThat(manager.fillIn(YEAR, day(WEDNESDAY.plusDays(3), "WORKING", "Telafi")).statusCode()).isEqualTo(303);
    assertRefused(manager.post(YEAR, days(WEDNESDAY, WEDNESDAY.plusDays(6), "HOLIDAY")), 409,
        "14.07.2131 için takvimde bir değişiklik var");
    assertThat(standing()).containsExactly(WEDNESDAY.plusDays(3));
  }

  @Test
  void ofDaysInARowAllAreChangedOrNone() {
    Visitor manager = visitor("migmyonetici");
    assertThat(manager.fillIn(YEAR, day(WEDNESDAY.plusDays(1), "LEAVE", "Köprü günü")).statusCode()).isEqualTo(303);
    assertRefused(manager.post(YEAR, days(WEDNESDAY, WEDNESDAY.plusDays(2), "HOLIDAY")), 409,
        "12.07.2131 için takvimde bir değişiklik var", "value=\"13.07.2131\"");
    assertThat(standing()).containsExactly(WEDNESDAY.plusDays(1));
    assertRefused(manager.post(YEAR, days(WEDNESDAY, WEDNESDAY.minusDays(1), "HOLIDAY")), 422, "Bitiş günü, ilk günden önce olamaz");
    assertRefused(manager.post(YEAR, days(WEDNESDAY, WEDNESDAY.plusDays(31), "HOLIDAY")), 422, "en çok 31 gün");
    assertRefused(manager.post(YEAR, days(WEDNESDAY.plusDays(3), WEDNESDAY.plusDays(4), "HOLIDAY")), 422,
        "Bu günlerin hepsi zaten tatil");
    assertRefused(manager.post(YEAR, Map.of("day", "11.07.2131", "lastDay", "yarın", "kind", "HOLIDAY", "reason", "x")), 422,
        "href=\"#lastDay\"", "veya boş bırakınız");
    assertThat(standing()).containsExactly(WEDNESDAY.plusDays(1));
  }

  @Test
  void aLeaveForInformationMovesNothing() {
    Visitor manager = visitor("migmyonetici");
    int before = deadlines.refreshed();
    assertThat(manager.fillIn(YEAR, day(WEDNESDAY, "LEAVE", "Köprü günü")).statusCode()).isEqualTo(303);
    assertThat(manager.get(YEAR).body()).contains("Son günler değişmedi", "İdarî izin (yalnız bilgi)");
    assertThat(manager.get(withdrawal()).body()).contains("Bu not takvimden kalkar. Son günler değişmez.");
    assertThat(deadlines.refreshed()).isEqualTo(before);
    assertThat(deadlines.response(WEDNESDAY.minusDays(15))).isEqualTo(WEDNESDAY);
  }

  @Test
  void whatIsWrongComesBackWithEverythingTyped() {
    Visitor manager = visitor("migmyonetici");
    HttpResponse<String> answer =
        manager.fillIn(YEAR, Map.of("day", "31.02.2131", "kind", "SUNDAY", "reason", "x".repeat(501)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "href=\"#day\"", "href=\"#kind\"", "href=\"#reason\"",
        "31.02.2131", "x".repeat(501));
    assertThat(manager.post(YEAR, Map.of()).body()).contains("Değişecek günü yazınız.", "Ne olacağını seçiniz.");
    assertRefused(manager.post(YEAR, day(LocalDate.of(2026, 1, 5), "HOLIDAY", "Geç kaldı")), 422, "Geçmiş bir gün", "Geç kaldı");
    assertRefused(manager.post(YEAR, day(LocalDate.of(2131, 10, 29), "HOLIDAY", "Bayram")), 422, "Bu gün zaten tatil");
    assertRefused(manager.post(YEAR, day(WEDNESDAY, "WORKING", "Telafi")), 422, "zaten çalışma günü.");
    assertThat(audited()).isEmpty();
  }

  @Test
  void theSameFormTwiceChangesADayOnce() {
    Visitor manager = visitor("migmyonetici");
    manager.get(YEAR);
    for (int click = 0; click < 2; click++) {
      assertThat(manager.post(YEAR, day(WEDNESDAY, "HOLIDAY", "Genelge")).statusCode()).isEqualTo(303);
    }
    String withdrawal = withdrawal();
    for (int click = 0; click < 2; click++) {
      assertThat(manager.post(withdrawal, Map.of("reason", "Yanlış", "version", "0")).statusCode()).isEqualTo(303);
    }
    assertThat(audited()).containsExactly("calendar-enter", "calendar-withdraw");
  }

  @Test
  void whoComesSecondReadsWhyAndKeepsHisText() {
    Visitor first = visitor("migmyonetici");
    Visitor second = visitor(OTHER_MANAGER);
    second.get(YEAR);
    assertThat(first.fillIn(YEAR, day(WEDNESDAY, "HOLIDAY", "Genelge")).statusCode()).isEqualTo(303);
    assertRefused(second.post(YEAR, day(WEDNESDAY, "EXTENDING_LEAVE", "Karar sayısı 7")), 409,
        "11.07.2131 için takvimde bir değişiklik var", "Karar sayısı 7");
    String withdrawal = withdrawal();
    second.get(withdrawal);
    assertThat(first.post(withdrawal, Map.of("reason", "Yanlış", "version", "0")).statusCode()).isEqualTo(303);
    assertRefused(second.post(withdrawal, Map.of("reason", "Gereksiz", "version", "0")), 409, "bir başkası geri aldı",
        "Gereksiz");
  }

  @Race
  void oneOfTwoAtOnceWins() throws Exception {
    Visitor first = visitor("migmyonetici");
    Visitor second = visitor(OTHER_MANAGER);
    first.get(YEAR);
    second.get(YEAR);
    List<Callable<Integer>> both = List.of(
        () -> first.post(YEAR, day(WEDNESDAY, "HOLIDAY", "Genelge")).statusCode(),
        () -> second.post(YEAR, day(WEDNESDAY, "EXTENDING_LEAVE", "Karar")).statusCode());
    assertThat(AtOnce.of(both).answers()).containsExactlyInAnyOrder(303, 409);
    assertThat(audited()).containsExactly("calendar-enter");
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String... words) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  private static Map<String, String> day(LocalDate day, String kind, String reason) {
    return Map.of("day", IstanbulTime.numericDate(day), "kind", kind, "reason", reason);
  }

  private static Map<String, String> days(LocalDate first, LocalDate last, String kind) {
    return Map.of("day", IstanbulTime.numericDate(first), "lastDay", IstanbulTime.numericDate(last), "kind", kind,
        "reason", "Genelge 2131/7");
  }

  private List<LocalDate> standing() {
    return jdbc.sql("select standing_date from calendar_override where standing_date between ? and ? order by standing_date")
        .params(WEDNESDAY.minusDays(30), WEDNESDAY.plusDays(60)).query(LocalDate.class).list();
  }

  private String withdrawal() {
    long id = jdbc.sql("select id from calendar_override where standing_date = ?").param(WEDNESDAY).query(Long.class).single();
    return PAGE + "/" + id + "/geri-al";
  }

  private List<String> audited() {
    return jdbc.sql("select action from audit_entry where id > ? and subject_kind = 'calendar-day' and subject_id = ? order by id")
        .params(lastEntry, WEDNESDAY.toString()).query(String.class).list();
  }

  private Visitor visitor(String officer) {
    return StaffVisit.signedIn(port, officer).visitor();
  }
}
