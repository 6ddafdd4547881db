package tr.mbs.registry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.TestDatabase;

/** A database of a release that made up addresses: they go, and what waits in the outbox for them never leaves. */
class OldAddressesIT {

  private static final String BEFORE = "244";

  private JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void onlyEnteredAddressesAndTheirMessagesStay(String database) {
    boolean h2 = database.equals("h2");
    DataSource old = TestDatabase.empty(h2);
    TestDatabase.migrate(old, h2, BEFORE);
    jdbc = JdbcClient.create(old);
    unit("valilik-18", "valilik-18@kurum.example");
    unit("valilik-06", "posta@ankara.example");
    message("made-up", "QUEUED", "valilik-18@kurum.example");
    message("sent", "SENT", "valilik-18@kurum.example");
    message("entered", "QUEUED", "posta@ankara.example");
    TestDatabase.migrate(old, h2, "latest");
    assertThat(texts("select code from organization_unit where email is null")).containsExactly("valilik-18");
    assertThat(texts("select message_key || ' ' || state from notification order by message_key"))
        .containsExactly("entered QUEUED", "made-up DISCARDED", "sent SENT");
    assertThat(texts("select message_key from notification where next_attempt_at is not null")).containsExactly("entered");
  }

  private void unit(String code, String email) {
    jdbc.sql("""
            insert into organization_unit (code, kind, name, name_sort, name_fold, email, source, active)
            values (?, 'GOVERNORATE', 'Valilik', 'x', 'VALILIK', ?, 'BASE', true)""").params(code, email).update();
  }

  private void message(String key, String state, String recipient) {
    jdbc.sql("""
            insert into notification (id, message_key, channel, kind, recipient, subject, secret, decoy, state, attempts,
              created_at, next_attempt_at)
            values (?, ?, 'EMAIL', 'test', ?, 'Deneme', false, false, ?, 0, current_timestamp,
              case when ? = 'QUEUED' then current_timestamp end)""")
        .params(UUID.randomUUID(), key, recipient, state, state).update();
  }

  private List<String> texts(String statement) {
    return jdbc.sql(statement).query(String.class).list();
  }
}
