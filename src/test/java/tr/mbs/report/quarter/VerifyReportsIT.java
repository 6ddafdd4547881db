package tr.mbs.report.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.VerifyReports;
import tr.mbs.testing.ApplicationTest;

/** {@code --mbs.verify-reports} as an operator calls it beside the application: what it prints, with which code it ends. */
@ApplicationTest
class VerifyReportsIT {

  private static final String OPTION = "--mbs.verify-reports";

  private record Outcome(int code, String text) {
  }

  @Autowired
  private Environment environment;
  @Autowired
  private JdbcClient jdbc;

  @BeforeEach
  void oneReportIsWanted() {
    if (jdbc.sql("select count(*) from quarter_term where term = '2001-1'").query(Integer.class).single() == 0) {
      jdbc.sql("insert into quarter_term (term, prepared_at) values ('2001-1', current_timestamp)").update();
      jdbc.sql("insert into quarter_report (unit_code, term, plate) values ('valilik-58', '2001-1', '58')").update();
    }
  }

  @Test
  void isAskedForByItsOption() {
    assertThat(VerifyReports.isAskedFor(new String[] {OPTION})).isTrue();
    assertThat(VerifyReports.isAskedFor(new String[] {"--mbs.register=x", "mbs.verify-reports"})).isFalse();
  }

  @Test
  void intactReportsEndWithZeroAndOneThatWasSlippedInWithOne() {
    Outcome outcome = run();
    assertThat(outcome.text()).startsWith("İmzalı raporlar sağlam. Rapor: ").contains("The signed reports are intact.");
    assertThat(outcome.code()).isZero();

    signed();
    Outcome broken = run();
    jdbc.sql("delete from quarter_report_version where term = '2001-1'").update();
    assertThat(broken.text()).startsWith("İmzalı raporlar bozuk. valilik-58/2001-1/1 denetim izinde yok: sonradan eklenmiş.");
    assertThat(broken.code()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadEndsWithTwo() {
    jdbc.sql("alter table quarter_report_line rename to quarter_report_line_away").update();
    try {
      signed();
      Outcome outcome = run();
      assertThat(outcome.text()).startsWith("İmzalı raporlar denetlenemedi. Veritabanı okunamadı: ").doesNotContain("\tat ");
      assertThat(outcome.code()).isEqualTo(2);
    } finally {
      jdbc.sql("alter table quarter_report_line_away rename to quarter_report_line").update();
      jdbc.sql("delete from quarter_report_version where term = '2001-1'").update();
    }
  }

  /** A report of which the audit trail knows nothing. */
  private void signed() {
    jdbc.sql("insert into quarter_report_version (id, unit_code, term, version, unit_name, signed_by, signer_name,"
        + " signer_title, signed_at, hash) values (?, 'valilik-58', '2001-1', 1, 'a', 'b', 'c', 'd', current_timestamp, 'e')")
        .param(UUID.randomUUID()).update();
  }

  private Outcome run() {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.US_ASCII));
    try {
      int code = VerifyReports.run(new String[] {OPTION, setting("url"), setting("username"), setting("password")});
      return new Outcome(code, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(console);
    }
  }

  private String setting(String name) {
    return "--spring.datasource." + name + "=" + environment.getProperty("spring.datasource." + name);
  }
}
