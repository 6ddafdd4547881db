package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tr.mbs.testing.TestDatabase;

/** {@code --mbs.verify-audit} as an operator calls it: what it prints, with which code it ends. */
class VerifyAuditIT {

  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private record Outcome(int code, String text) {
  }

  private final Map<String, String> database = TestDatabase.settings("h2".equals(System.getProperty("mbs.test.db")));

  @BeforeEach
  void aTrailWithoutSeals() throws SQLException {
    execute("V020__audit.sql", "V110__audit_concerns.sql");
  }

  @Test
  void isAskedForByItsOption() {
    assertThat(VerifyAudit.isAskedFor(new String[] {"--mbs.verify-audit"})).isTrue();
    assertThat(VerifyAudit.isAskedFor(new String[] {"--mbs.verify-audit=1:00"})).isTrue();
    assertThat(VerifyAudit.isAskedFor(new String[] {"--mbs.register=x", "mbs.verify-audit"})).isFalse();
  }

  @Test
  void anIntactTrailEndsWithZero() throws SQLException {
    sql("insert into audit_entry (actor, action, subject_kind, subject_id) values ('migm1', 'a', 'b', 'c')");
    assertThat(verify("--mbs.verify-audit")).isEqualTo(new Outcome(0, """
        Denetim izi sağlam. Mühürlü kayıt: 0. Henüz mühürlenmemiş kayıt: 1. Zincirin ucu: 0:%s
        The audit trail is intact. Sealed entries: 0. Entries not sealed yet: 1. Head of the chain: 0:%s
        """.replace("%s", "0".repeat(64))));
  }

  @Test
  void aBrokenOneEndsWithOneAndNamesTheFirstBadEntry() throws SQLException {
    sql("insert into audit_seal (sequence, entry_id, hash) values (1, 1234, '\\x00')");
    Outcome outcome = verify("--mbs.verify-audit");
    assertThat(outcome.text()).startsWith("Denetim izi bozuk. 1234 numaralı kayıt silinmiş (mühür 1).")
        .contains("The audit trail is broken. Entry 1234 was deleted (seal 1).");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void anEntryWithoutASealForADayEndsWithOne() throws SQLException {
    sql("insert into audit_entry (at, actor, action, subject_kind, subject_id) "
        + "values (current_timestamp - interval '25' hour, 'migm1', 'a', 'b', 'c')");
    Outcome outcome = verify("--mbs.verify-audit");
    assertThat(outcome.text()).startsWith("Denetim izi bozuk. 1 numaralı kayıt bir günden eski ve mühürsüz.")
        .contains("The audit trail is broken. Entry 1 is older than a day and not sealed.");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void aHeadThatTheChainDoesNotHaveEndsWithOne() {
    Outcome outcome = verify("--mbs.verify-audit=7:" + HexFormat.of().formatHex(new byte[32]));
    assertThat(outcome.text()).startsWith("Denetim izi bozuk. Verdiğiniz uç (mühür 7) bu zincirde yok.");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void whatCannotBeVerifiedEndsWithTwo() throws SQLException {
    assertThat(verify("--mbs.verify-audit=yesterday").code()).isEqualTo(2);
    sql("drop table audit_seal");
    Outcome outcome = verify("--mbs.verify-audit");
    assertThat(outcome.text()).startsWith("Denetim izi doğrulanmadı. Veritabanı okunamadı:").doesNotContain("\tat ");
    assertThat(outcome.code()).isEqualTo(2);
  }

  private Outcome verify(String option) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.US_ASCII));
    try {
      int code = VerifyAudit.run(new String[] {option, "--mbs.secret-key=" + KEY,
          "--spring.datasource.url=" + database.get("spring.datasource.url"),
          "--spring.datasource.username=" + database.get("spring.datasource.username"),
          "--spring.datasource.password=" + database.get("spring.datasource.password")});
      return new Outcome(code, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(console);
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = connection(); var execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }

  private void execute(String... scripts) throws SQLException {
    try (Connection connection = connection()) {
      for (String script : scripts) {
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/common/" + script));
      }
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(database.get("spring.datasource.url"),
        database.get("spring.datasource.username"), database.get("spring.datasource.password"));
  }
}
