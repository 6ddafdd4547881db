package tr.mbs.testing.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import tr.mbs.RunningJar;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.gateway.TestCertificate;

/** The product as in production, in the districts of a demo, with Dovecot and Postfix of this machine beside it. */
public final class MailMinistry implements AutoCloseable {

  /** What every muhtar has chosen. */
  public static final String PASSWORD = "Kendi-Parolam-2026";
  /** IMAP connections that the node may hold. */
  public static final int CONNECTIONS = 10;

  private static final int OFFICES = 240;
  private static final String FIRST = "Valilikten-2026";
  private static final String DOMAIN = "muhtar.example";

  /** An office, its mailbox and who holds it. */
  public record Office(String id, UUID mailbox, String address, UUID mandate) {
  }

  private final Map<String, String> database = TestDatabase.settings(false);
  private final Deque<Office> fresh = new ArrayDeque<>();
  private final JdbcClient jdbc;
  private final MailHost host;
  private final RunningJar node;

  /** @param folder short, for it holds sockets; skips the test where the two servers are not installed */
  public MailMinistry(Path folder) throws IOException {
    assumeTrue(MailHost.installed(), "needs dovecot-imapd dovecot-lmtpd dovecot-pgsql postfix postfix-pgsql, and root");
    String url = database.get("spring.datasource.url");
    jdbc = JdbcClient.create(new DriverManagerDataSource(url, database.get("spring.datasource.username"),
        database.get("spring.datasource.password")));
    MailHost.addRole(jdbc);
    try (RunningJar demo = new RunningJar(folder, environment(Map.of("MBS_DEMO", "true")))) {
      demo.awaitReady();
    }
    addOffices();
    TestCertificate certificate = new TestCertificate(folder, "localhost");
    host = new MailHost(folder, url, DOMAIN, certificate);
    node = new RunningJar(folder, environment(Map.of("MBS_DEMO", "false", "MBS_ADMIN_PASSWORD", "Uzun-bir-parola-2026!",
        "MBS_MAIL_DOMAIN", DOMAIN, "MBS_MAIL_CA", certificate.pem().toString(),
        "MBS_IMAP_HOST", "localhost", "MBS_IMAP_PORT", Integer.toString(host.imap()),
        "MBS_SUBMISSION_PORT", Integer.toString(host.submission()),
        "MBS_MAILBOX_CONNECTIONS", Integer.toString(CONNECTIONS),
        "MBS_DOVEADM_URL", "https://localhost:" + host.api() + "/doveadm/v1", "MBS_DOVEADM_KEY", MailHost.API_KEY)));
    node.awaitReady();
    jdbc.sql("""
        select b.muhtarlik_id, b.id, b.address, h.mandate_id from mailbox b join mailbox_holder h on h.mailbox_id = b.id
        where b.display_name like 'Deneme%' order by b.address""").query((row, number) -> new Office(row.getString(1), row.getObject(2, UUID.class),
            row.getString(3), row.getObject(4, UUID.class))).list().forEach(fresh::add);
  }

  /** Each with its muhtar; they get mailboxes at the next start. */
  private void addOffices() {
    jdbc.sql("""
        insert into muhtarlik (id, plate, district_id, name, name_sort, name_fold, kind, source, active)
        select 'V' || (900000 + i), d.plate, d.id, 'Deneme ' || i, '01', 'DENEME', 'VILLAGE', 'DEMO', true
        from generate_series(1, ?) i cross join (select id, plate from district where active order by id limit 1) d""")
        .param(OFFICES).update();
    jdbc.sql("""
        insert into muhtar (id, tckn_hash, tckn_sealed, full_name, name_fold)
        select gen_random_uuid(), uuid_send(gen_random_uuid()), '\\x00', 'Rıza Deneme', id from muhtarlik where name_fold = 'DENEME'
        """).update();
    jdbc.sql("""
        insert into mandate (id, muhtar_id, muhtarlik_id, start_on)
        select gen_random_uuid(), p.id, o.id, date '2024-04-03' from muhtarlik o join muhtar p on p.name_fold = o.id""").update();
  }

  private Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(Map.of("MBS_DB_URL", database.get("spring.datasource.url"),
        "MBS_DB_USER", database.get("spring.datasource.username"),
        "MBS_DB_PASSWORD", database.get("spring.datasource.password"),
        "MBS_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32])));
    environment.putAll(more);
    return environment;
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public MailHost host() {
    return host;
  }

  public RunningJar node() {
    return node;
  }

  /** An office that no other test has. */
  public Office office() {
    return fresh.pop();
  }

  /** Somebody who was muhtar elsewhere holds the office from today. */
  public Office successor(Office office) {
    Office elsewhere = office();
    UUID mandate = UUID.randomUUID();
    jdbc.sql("update mandate set end_on = current_date - 1 where id = ?").param(elsewhere.mandate()).update();
    jdbc.sql("""
        insert into mandate (id, muhtar_id, muhtarlik_id, start_on, version)
        select ?, muhtar_id, ?, current_date, 0 from mandate where id = ?""")
        .params(mandate, office.id(), elsewhere.mandate()).update();
    return new Office(office.id(), office.mailbox(), office.address(), mandate);
  }

  /** The governorate has given him a password, and he has chosen {@link #PASSWORD} with it. */
  public Visitor withPassword(Office office) {
    give(office, FIRST, true);
    Visitor muhtar = signedIn(office, FIRST);
    HttpResponse<String> chosen = muhtar.fillIn("/posta/parola",
        Map.of("currentPassword", FIRST, "newPassword", PASSWORD, "repeatedPassword", PASSWORD));
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
    return muhtar;
  }

  /** He has chosen {@link #PASSWORD} some time ago. */
  public Visitor signedIn(Office office) {
    give(office, PASSWORD, false);
    return signedIn(office, PASSWORD);
  }

  private Visitor signedIn(Office office, String password) {
    Visitor muhtar = Visitor.behindTls(node.port());
    HttpResponse<String> answer = muhtar.fillIn("/posta/giris", Map.of("address", office.address(), "password", password));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return muhtar;
  }

  private void give(Office office, String password, boolean given) {
    jdbc.sql("insert into mailbox_password (mailbox_id, mandate_id, hash, given) values (?, ?, ?, ?)")
        .params(office.mailbox(), office.mandate(), new BCryptPasswordEncoder(BCryptVersion.$2Y, 4).encode(password), given)
        .update();
    if (!given) {
      jdbc.sql("update mailbox set prepared_for = ? where id = ?").params(office.mandate(), office.mailbox()).update();
    }
  }

  /** Stops all of it; the node has said nothing of an error. */
  @Override
  public void close() {
    node.close();
    host.close();
    assertThat(node.errors()).isEmpty();
  }
}
