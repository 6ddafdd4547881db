package tr.mbs.desk.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.desk.announcement.TypedAnnouncement.Content;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** Duyurular over HTTP: MİGM writes, everybody reads. */
@ApplicationTest
class AnnouncementPagesIT {

  private static final String DESK = "/kurum/duyurular";

  private static final Pattern NEXT_PAGE = Pattern.compile("href=\"([^\"]+\\?sonra=[^\"]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private AnnouncementBoard board;
  @Autowired
  private AnnouncementPage page;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void whatMigmWritesEverybodyReads() {
    String title = title();
    HttpResponse<String> answer = migm().fillIn(DESK + "/yeni",
        form(title, "Birinci <b>paragraf</b>\r\nikinci satır\r\n\r\nSon {{1+1}}", today(), ""));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(DESK);
    Visitor anybody = new Visitor(port);
    assertThat(anybody.get("/duyurular").body()).contains(title, IstanbulTime.date(LocalDate.now(), TurkishText.TURKISH),
        "Birinci &lt;b&gt;paragraf&lt;/b&gt;\nikinci satır</p>", "Son {{1+1}}</p>");
    assertThat(anybody.get("/").body()).contains("href=\"/duyurular\"");
    assertThat(audit("announcement-write", id(title))).isEqualTo(1);
  }

  @Test
  void itIsShownOnItsDaysOnly() {
    String over = title();
    String upcoming = title();
    write(over, -5, -1);
    write(upcoming, 1, null);
    assertThat(everyPage(new Visitor(port), "/duyurular")).doesNotContain(over, upcoming);
    assertThat(everyPage(migm(), DESK)).contains(over, "Süresi doldu", upcoming, "Yayımlanacak");
  }

  @Test
  void wrongFieldsComeBackWithEverythingTyped() {
    HttpResponse<String> answer =
        migm().fillIn(DESK + "/yeni", form("", "Bu metin \"kalır\"", "32.11.2026", "yarın"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "Başlık yazınız.", "Bu metin &quot;kalır&quot;", "32.11.2026",
        "yarın", "href=\"#title\"", "href=\"#from\"", "href=\"#until\"");
  }

  @Test
  void whoSawAnOlderOneChangesNothing() {
    String title = title();
    long id = write(title, 0, null);
    Visitor first = migm();
    Visitor second = StaffVisit.signedIn(port, "migm2").visitor();
    assertThat(second.get(DESK + "/" + id).body()).contains("value=\"0\"");
    assertThat(change(first, id, "0", title + " a").statusCode()).isEqualTo(303);
    HttpResponse<String> late = change(second, id, "0", title + " b");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("siz çalışırken değişti", title + " a", title + " b", "name=\"version\" value=\"1\"");
    assertThat(board.get(id).title()).isEqualTo(title + " a");
    HttpResponse<String> wrong = change(second, id, "0", "");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).as("a wrong field makes no older one the newest").contains("name=\"version\" value=\"0\"");
    assertThat(change(second, id, "1", title + " b").statusCode()).isEqualTo(303);
    assertThat(audit("announcement-change", id)).isEqualTo(2);
  }

  @Test
  void takenDownIsForGood() {
    String title = title();
    long id = write(title, 0, null);
    Visitor migm = migm();
    assertThat(migm.fillIn(DESK + "/" + id + "/kaldirma", Map.of("version", "7")).statusCode()).isEqualTo(409);
    assertThat(new Visitor(port).get("/duyurular").body()).contains(title);
    assertThat(migm.fillIn(DESK + "/" + id + "/kaldirma", Map.of("version", "0")).statusCode()).isEqualTo(303);
    assertThat(new Visitor(port).get("/duyurular").body()).doesNotContain(title);
    assertThat(migm.get(DESK).body()).contains(title, "Kaldırıldı");
    assertThat(migm.get(DESK + "/" + id).body()).contains("artık değiştirilemez").doesNotContain("name=\"title\"");
    assertThat(change(migm, id, "1", title + " c").statusCode()).isEqualTo(409);
    assertThat(audit("announcement-take-down", id)).isEqualTo(1);
  }

  @Test
  void theListGoesOnPageByPageNewestFirst() {
    String title = title();
    for (int number = 0; number <= AnnouncementBoard.PAGE; number++) {
      write(title + " " + number + ".", 0, null);
    }
    String first = new Visitor(port).get("/duyurular").body();
    assertThat(first).contains(title + " 10.", title + " 1.").doesNotContain(title + " 0.");
    assertThat(first.indexOf(title + " 10.")).isLessThan(first.indexOf(title + " 9."));
    String address = first.replaceFirst("(?s).*href=\"(/duyurular\\?sonra=[^\"]+)\".*", "$1");
    assertThat(new Visitor(port).get(address).body()).contains(title + " 0.", "Başa dön").doesNotContain(title + " 1.");
    assertThat(new Visitor(port).get("/duyurular?sonra=x%27").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String id : new String[] {"999999999", "x", "1%20", "99999999999999999999"}) {
      assertThat(migm().get(DESK + "/" + id).statusCode()).as(id).isEqualTo(404);
    }
  }

  @Test
  void onlyMigmGetsThereFromItsHome() {
    assertThat(migm().get("/kurum").body()).contains("href=\"" + DESK + "\"");
    assertThat(StaffVisit.signedIn(port, "yonetici").visitor().get("/kurum").body()).doesNotContain(DESK);
  }

  @Test
  void readingCostsOneStatementAndAnaSayfaNone() throws Exception {
    Statements list = Statements.of(() -> page.list(null, new ExtendedModelMap()));
    assertThat(list.count()).as(list.toString()).isEqualTo(1);
    board.anyShown();
    assertThat(Statements.of(board::anyShown).count()).isZero();
  }

  /** The list whole, from this address on: what other tests wrote may fill its first page. */
  private static String everyPage(Visitor visitor, String address) {
    String page = visitor.get(address).body();
    Matcher next = NEXT_PAGE.matcher(page);
    return next.find() ? page + everyPage(visitor, next.group(1)) : page;
  }

  private HttpResponse<String> change(Visitor officer, long id, String version, String title) {
    Map<String, String> fields = new HashMap<>(form(title, "Metin", today(), ""));
    fields.put("version", version);
    return officer.fillIn(DESK + "/" + id, fields);
  }

  private long write(String title, int firstDay, Integer lastDay) {
    return board.write(new Content(title, "Metin", LocalDate.now().plusDays(firstDay),
        lastDay == null ? null : LocalDate.now().plusDays(lastDay)), "migm1");
  }

  private long id(String title) {
    return jdbc.sql("select id from announcement where title = ?").param(title).query(Long.class).single();
  }

  private int audit(String action, long id) {
    return jdbc.sql("select count(*) from audit_entry where action = ? and subject_kind = 'announcement' "
        + "and subject_id = ?").params(action, Long.toString(id)).query(Integer.class).single();
  }

  private Visitor migm() {
    return StaffVisit.signedIn(port, "migm1").visitor();
  }

  private static Map<String, String> form(String title, String text, String from, String until) {
    return Map.of("title", title, "text", text, "from", from, "until", until);
  }

  private static String title() {
    return "Duyuru " + UUID.randomUUID();
  }

  private static String today() {
    return IstanbulTime.numericDate(LocalDate.now());
  }
}
