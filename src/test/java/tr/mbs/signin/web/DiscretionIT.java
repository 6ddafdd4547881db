package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.TimePassed;

/** What signing in leaves behind: no code anywhere, nobody's number in the log, nobody at all in the engine. */
@Tag("h2")
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class DiscretionIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void nothingPersonalStaysBehind(CapturedOutput log) {
    Officeholder muhtar = Officeholder.inOffice(context);
    MuhtarVisit visit = new MuhtarVisit(port);
    visit.ask(muhtar.tckn().digits().substring(0, 10) + "x", muhtar.fullName());
    String first = visit.code(muhtar);
    visit.enter("222-222");
    TimePassed.over("pause", jdbc);
    String second = visit.codeAgain(muhtar);
    assertThat(visit.enter(second).statusCode()).isEqualTo(303);

    List<String> codes = Stream.of(first, second).flatMap(code -> Stream.of(code, code.replace("-", ""))).toList();
    List<String> person = List.of(muhtar.tckn().digits(), muhtar.phone().e164().substring(1), muhtar.fullName());
    assertThat(log.getAll()).doesNotContain(codes).doesNotContain(person);
    assertThat(contentOfTables("act_")).doesNotContain(codes).doesNotContain(person);
    assertThat(contentOfTables("")).doesNotContain(codes).doesNotContain(muhtar.tckn().digits());
    assertThat(contentOfTables("approval_code")).doesNotContain(muhtar.phone().e164());
  }

  private String contentOfTables(String prefix) {
    return jdbc.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'"
            + " and table_type = 'BASE TABLE'").query(String.class).list().stream()
        .filter(table -> table.toLowerCase(Locale.ROOT).startsWith(prefix))
        .flatMap(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream())
        .flatMap(row -> row.values().stream())
        .map(DiscretionIT::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
  }
}
