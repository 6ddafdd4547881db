package tr.mbs.mailbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.making.MailboxMaking;
import tr.mbs.mailbox.password.FirstPasswords;
import tr.mbs.mailbox.password.MailboxPasswords;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.measure.DumpedTables;
import tr.mbs.testing.measure.Statements;

/**
 * The views that a mail server asks, and the same rule in Java: who opens which mailbox, and until when. The job of each
 * minute would destroy what the views are to refuse by themselves: it stands still.
 */
@ApplicationTest
@Tag("h2")
@ExtendWith({OutputCaptureExtension.class, BackgroundJobs.Paused.class})
class MailboxKeysIT {

  private static final String PASSWORD = "Kırmızı bir kapı 7";

  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private MailboxTokens tokens;
  @Autowired
  private MailboxGate gate;
  @Autowired
  private FirstPasswords firstPasswords;
  @Autowired
  private MailboxPasswords passwords;
  @Autowired
  private EndedKeys ended;

  private OfficeMailbox office;

  @BeforeEach
  void anOffice() {
    office = OfficeMailbox.made(context);
  }

  @Test
  void anOfficeHasItsMailboxOnceAndUnderItsName() throws Exception {
    assertThat(office.address()).matches("cankiri\\.merkez\\.deneme(-[0-9]+)?@muhtar\\.example");
    assertThat(office.mailbox().displayName()).isEqualTo("Deneme Köyü Muhtarlığı (Çankırı, Merkez)");
    assertThat(office.mailbox().quotaMegabytes()).isEqualTo(1024);
    Statements again = Statements.of(() -> context.getBean(MailboxMaking.class).run());
    assertThat(again.count()).as("%s", again).isEqualTo(4);
    assertThat(jdbc.sql("select count(*) from mailbox where muhtarlik_id = ?").param(office.office())
        .query(Integer.class).single()).isOne();
    jdbc.sql("update muhtarlik set name = 'Yeni Ad' where id = ?").param(office.office()).update();
    assertThat(OfficeMailbox.of(context, office.muhtar()).mailbox())
        .returns(office.address(), Mailbox::address)
        .returns("Yeni Ad Köyü Muhtarlığı (Çankırı, Merkez)", Mailbox::displayName);
  }

  @Test
  void atMidnightPasswordAndTokenEndByThemselves() {
    office.choose(PASSWORD);
    Credentials password = new Credentials(office.address(), PASSWORD);
    Credentials token = tokens.issue(office.muhtar().mandate());
    assertThat(gate.admits(password)).isTrue();
    assertThat(gate.admits(token)).isTrue();
    assertThat(office.password()).startsWith("{BLF-CRYPT}$2y$");
    office.retire();
    assertThat(gate.admits(password)).isFalse();
    assertThat(gate.admits(token)).isFalse();
    assertThat(office.password()).isNull();
    assertThat(gate.receives(office.address())).as("an office that nobody holds receives").isTrue();
    assertThatThrownBy(() -> tokens.issue(office.muhtar().mandate())).isInstanceOf(Refusal.class)
        .hasMessage("mailbox.account.none");
  }

  @Test
  void whatHasEndedIsDestroyedAndItsConnectionsAreToBeClosed() {
    office.choose(PASSWORD);
    tokens.issue(office.muhtar().mandate());
    OfficeMailbox colleague = OfficeMailbox.made(context);
    colleague.choose(PASSWORD);
    jdbc.sql("delete from mailbox_kick").update();
    office.retire();
    ended.sweep();
    assertThat(jdbc.sql("select distinct address from mailbox_kick").query(String.class).list())
        .contains(office.address()).doesNotContain(colleague.address());
    assertThat(keys(office)).isZero();
    assertThat(keys(colleague)).isOne();
    ended.close();
    assertThat(jdbc.sql("select count(*) from mailbox_kick").query(Integer.class).single()).isZero();
  }

  /** After an election the queue is the country's: whoever changes his password does not work it off. */
  @Test
  void whoChangesHisPasswordWaitsForHisOwnConnectionsAlone() {
    jdbc.sql("insert into mailbox_kick (address) values ('baskasi@muhtar.example')").update();
    office.choose(PASSWORD);
    firstPasswords.give(office.mailbox(), "valilik18a");
    assertThat(jdbc.sql("select address from mailbox_kick").query(String.class).list())
        .contains("baskasi@muhtar.example").doesNotContain(office.address());
    ended.close();
  }

  @Test
  void theSuccessorGetsInOnlyWithKeysOfHisOwn() {
    office.choose(PASSWORD);
    UUID successor = office.succeeded();
    jdbc.sql("update mailbox set used = false where id = ?").param(office.mailbox().id()).update();
    assertThat(gate.admits(new Credentials(office.address(), PASSWORD))).isFalse();
    assertThat(gate.admits(tokens.issue(successor))).isTrue();
    assertThat(gate.admits(new Credentials(office.address(), PASSWORD))).isFalse();
  }

  @Test
  void onlyAnAbolishedOfficeDoesNotReceive() {
    office.choose(PASSWORD);
    jdbc.sql("update muhtarlik set active = false where id = ?").param(office.office()).update();
    assertThat(gate.receives(office.address())).isFalse();
    assertThat(gate.admits(new Credentials(office.address(), PASSWORD))).isFalse();
    assertThat(gate.receives("nobody." + office.address())).isFalse();
  }

  @Test
  void aPasswordThatWasHandedOverOpensNoMailProgram() {
    String given = firstPasswords.give(office.mailbox(), "valilik18a");
    assertThat(gate.admits(new Credentials(office.address(), given))).isFalse();
    assertThat(passwords.knows(office.muhtar().mandate(), given)).isTrue();
    office.choose(PASSWORD);
    assertThat(passwords.knows(office.muhtar().mandate(), given)).isFalse();
    assertThat(gate.admits(new Credentials(office.address(), PASSWORD))).isTrue();
  }

  @Test
  void anotherPasswordEndsTokens() {
    Credentials token = tokens.issue(office.muhtar().mandate());
    office.choose(PASSWORD);
    assertThat(gate.admits(token)).isFalse();
    Credentials another = tokens.issue(office.muhtar().mandate());
    tokens.revoke(another);
    assertThat(gate.admits(another)).isFalse();
  }

  @Test
  void aTokenLastsTwoHoursAndOpensOneMailbox() {
    Credentials token = tokens.issue(office.muhtar().mandate());
    OfficeMailbox other = OfficeMailbox.made(context);
    assertThat(gate.admits(new Credentials(other.address(), token.secret()))).isFalse();
    jdbc.sql("update mailbox_session set expires_at = current_timestamp - interval '1' second where token_sha256 = ?")
        .param(Token.hash(token.secret())).update();
    assertThat(gate.admits(token)).isFalse();
  }

  @Test
  void theRulesOfStaffsPasswordsHold() {
    List<Refusal> wrong = new ArrayList<>();
    passwords.choose(office.muhtar().mandate(), "kısa", wrong);
    assertThat(wrong).extracting(Refusal::messageKey).contains("registry.password.LENGTH", "registry.password.DIGIT");
    wrong.clear();
    passwords.choose(office.muhtar().mandate(), "Işıl Çağrı Öğüt 7", wrong);
    assertThat(wrong).extracting(Refusal::messageKey).containsExactly("registry.password.USER_DATA");
    wrong.clear();
    passwords.choose(office.muhtar().mandate(), "Ş".repeat(36) + "1a ", wrong);
    assertThat(wrong).extracting(Refusal::messageKey).containsExactly("mailbox.password.long");
    assertThat(office.password()).isNull();
  }

  @Test
  void neitherPasswordNorTokenIsAnywhereInClear(CapturedOutput log) {
    String given = firstPasswords.give(office.mailbox(), "valilik18a");
    office.choose(PASSWORD);
    Credentials token = tokens.issue(office.muhtar().mandate());
    assertThat(DumpedTables.all(jdbc) + log.getAll() + token)
        .doesNotContain(given).doesNotContain(PASSWORD).doesNotContain(token.secret());
  }

  private int keys(OfficeMailbox of) {
    return jdbc.sql("""
            select (select count(*) from mailbox_password where mailbox_id = :id)
              + (select count(*) from mailbox_session where mailbox_id = :id)""")
        .param("id", of.mailbox().id()).query(Integer.class).single();
  }
}
