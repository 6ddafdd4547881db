package tr.mbs.desk.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.retention.RetentionRule;
import tr.mbs.retention.RetentionRules;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "Saklama ve İmha" over HTTP. */
@ApplicationTest
class RetentionPageIT {

  private static final String PATH = "/kurum/denetim/saklama";
  private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+once=[^\"]+)#kayitlar\"");

  @LocalServerPort
  private int port;
  @Autowired
  private RetentionPage page;
  @Autowired
  private RetentionRules rules;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void everyRuleIsShownInWordsWithItsGround() {
    String shown = auditor().get(PATH).body();
    for (RetentionRule rule : rules.all()) {
      assertThat(shown).contains(rule.ground());
    }
    assertThat(shown).contains("Muhtarın kimlik bilgileri", "10 yıl", "Son görev döneminin bitişinden sonra",
        "Anonim hâle getirme", "Her gece 03.30", "En az 3 yıl").doesNotContain("??");
    assertThat(auditor().get(PATH + "?lang=en").body()).contains("Identity of muhtars", "10 years", "1 day<")
        .doesNotContain("??");
  }

  @Test
  void theLogOfOneKindIsWalkedPageByPage() {
    for (int line = 0; line < 51; line++) {
      log("disclosure", 7_000 + line);
    }
    log("phone-change", 8_000);
    Visitor auditor = auditor();
    String first = auditor.get(PATH + "?tur=disclosure").body();
    assertThat(first).contains("7.050 kayıt silindi", "7.001 kayıt silindi")
        .doesNotContain("7.000 kayıt", "8.000 kayıt", "En yeni kayıtlar");
    Matcher older = OLDER.matcher(first);
    assertThat(older.find()).isTrue();
    String second = auditor.get(older.group(1).replace("&amp;", "&")).body();
    assertThat(second).contains("7.000 kayıt silindi", "En yeni kayıtlar").doesNotContain("7.001 kayıt");
    assertThat(auditor.get(PATH).body()).contains("8.000 kayıt silindi");
    assertThat(auditor.get(PATH + "?tur=disclosure&once=1").body()).contains("Daha eski imha kaydı yok.");
  }

  @Test
  void whatIsUnknownDoesNotNarrow() {
    log("disclosure", 9_999);
    for (String query : new String[] {"?tur=yok", "?once=yok", "?once=-1", "?once=99999999999999999999", "?tur="}) {
      assertThat(auditor().get(PATH + query).body()).as(query).contains("9.999 kayıt silindi");
    }
  }

  @Test
  void aPageIsTwoStatements() throws Exception {
    Statements statements = Statements.of(() -> page.read("person", "", new ExtendedModelMap()));
    assertThat(statements.count()).as(statements.toString()).isEqualTo(2);
  }

  @Test
  void auditorsFindItFromTheTrailAndOperatorsFromTheirHome() {
    assertThat(auditor().get("/kurum/denetim").body()).contains("href=\"" + PATH + "\"");
    assertThat(StaffVisit.signedIn(port, "operator1").visitor().get("/kurum").body()).contains("href=\"" + PATH + "\"");
  }

  private Visitor auditor() {
    return StaffVisit.signedIn(port, "rapor1").visitor();
  }

  private void log(String kind, int destroyed) {
    jdbc.sql("""
            insert into destruction_log (kind, method, destroyed, due_before, period_length, period_unit)
            values (?, 'DELETE', ?, ?, 2, 'YEARS')""")
        .params(kind, destroyed, OffsetDateTime.now().minusYears(2)).update();
  }
}
