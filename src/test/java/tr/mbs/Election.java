package tr.mbs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Tckn;
import tr.mbs.testing.Visitor;

/** New muhtars for all offices in one file, sent and decided on the administrator's pages; nobody stands in two files. */
final class Election {

  static final String PASSWORD = "Uzun-bir-parola-2026!";

  private static final String PATH = "/kurum/muhtarlar/secim";
  private static final String HEADER =
      "muhtarlik_id;tckn;ad_soyad;telefon;mazbata_tarihi;mazbata_no;goreve_baslama\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private final JdbcClient jdbc;
  private final List<String> offices;
  private int people;

  Election(JdbcClient jdbc, List<String> offices) {
    this.jdbc = jdbc;
    this.offices = offices;
  }

  static Visitor officer(RunningJar node) {
    Visitor officer = Visitor.behindTls(node.port());
    assertThat(officer.fillIn("/kurum/giris", Map.of("username", "yonetici", "password", PASSWORD)).statusCode())
        .isEqualTo(303);
    officer.get(PATH);
    return officer;
  }

  /** All of it, undisturbed. */
  void hold(RunningJar node, String what, String name, LocalDate start) {
    Visitor officer = officer(node);
    String page = upload(officer, name, start);
    assertThat(settled(officer, page)).contains("Bütün satırlar doğru.");
    apply(officer, page);
    assertThat(settled(officer, page)).contains("Yeni muhtarlar kaydedildi.");
    say(what, page);
  }

  /** @return the file's page */
  String upload(Visitor officer, String name, LocalDate start) {
    StringBuilder file = new StringBuilder(HEADER);
    LocalDate certified = start.isAfter(LocalDate.now()) ? LocalDate.now() : start;
    for (String office : offices) {
      file.append(office).append(';').append(tckn(people)).append(';').append(name)
          .append(String.format(Locale.ROOT, ";0555%07d;", people)).append(DAY.format(certified)).append(";2026/")
          .append(people).append(';').append(DAY.format(start)).append('\n');
      people++;
    }
    HttpResponse<String> answer =
        officer.upload(PATH, Map.of(), "file", Map.of("muhtarlar.csv", file.toString().getBytes(UTF_8)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static void apply(Visitor officer, String page) {
    assertThat(officer.post(page + "/uygula", Map.of("sure", "1")).statusCode()).isEqualTo(303);
  }

  /** The page when no work goes on any more. */
  static String settled(Visitor officer, String page) {
    return await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(500)).until(() -> officer.get(page),
        answer -> answer.headers().firstValue("Refresh").isEmpty()).body();
  }

  /** @param state CHECKING or APPLYING */
  void awaitHalf(String state) {
    await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50)).until(() ->
        jdbc.sql("select coalesce(max(done), 0) from handover where state = ?").param(state).query(Integer.class).single()
            > offices.size() / 2);
  }

  void say(String what, String page) {
    jdbc.sql("""
            select extract(epoch from checked_at - uploaded_at), extract(epoch from ended_at - apply_at) from handover
            where id = ?""").param(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
        .query((row, number) -> what + ": " + offices.size() + " lines checked in " + row.getInt(1) + " s, applied in "
            + row.getInt(2) + " s").list().forEach(System.out::println);
  }

  /** Valid numbers of nobody, one for each i. */
  private static String tckn(int i) {
    String start = Integer.toString(200_000_000 + i);
    for (int checks = 0; checks < 100; checks++) {
      String candidate = start + String.format(Locale.ROOT, "%02d", checks);
      if (Tckn.isValid(candidate)) {
        return candidate;
      }
    }
    throw new AssertionError(start);
  }
}
