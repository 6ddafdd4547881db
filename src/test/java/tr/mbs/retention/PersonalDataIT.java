package tr.mbs.retention;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.ApplicationTest;

/** Whoever adds a column that can hold personal data says here by which rule it ends, or why it needs none. */
@ApplicationTest
@DisabledIfSystemProperty(named = "mbs.test.db", matches = "h2", disabledReason = "the same tables in other types")
class PersonalDataIT {

  /** Kinds that stand in no table of ours: a cookie, and what the engine keeps. */
  private static final Set<String> ELSEWHERE = Set.of("known-browser", "engine-history");

  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private RetentionRules rules;

  /** @param kind of a rule, or "- reason" */
  private record Line(String table, List<String> columns, String kind) {

    static Line of(String text) {
      String[] parts = text.split(": | = ");
      return new Line(parts[0], List.of(parts[1].split(" ")), parts[2]);
    }

    Stream<String> names() {
      return columns.stream().map(column -> table + "." + column);
    }
  }

  @Test
  void everyColumnThatCanHoldPersonalDataHasARuleOrAReason() throws Exception {
    List<String> columns = jdbc.sql("""
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name not like 'act!_%' escape '!'
              and data_type in ('character varying', 'character', 'text', 'bytea', 'json', 'jsonb', 'inet', 'ARRAY')""")
        .query(String.class).list();
    assertThat(columns).hasSizeGreaterThan(100);
    assertThat(lines().stream().flatMap(Line::names)).as("personal-data.txt").doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  @Test
  void everyRuleIsOfSomeDataAndEveryKindHasItsRule() throws Exception {
    Set<String> kinds = lines().stream().map(Line::kind).filter(kind -> !kind.startsWith("- ")).collect(toSet());
    kinds.addAll(ELSEWHERE);
    assertThat(rules.all()).extracting(RetentionRule::kind).containsExactlyInAnyOrderElementsOf(kinds);
  }

  private static List<Line> lines() throws Exception {
    String text = new ClassPathResource("personal-data.txt").getContentAsString(StandardCharsets.UTF_8);
    return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of)
        .toList();
  }
}
