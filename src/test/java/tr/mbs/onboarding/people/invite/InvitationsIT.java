package tr.mbs.onboarding.people.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.Role;
import tr.mbs.onboarding.people.Town;
import tr.mbs.onboarding.people.Town.Somebody;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Letters;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.DumpedTables;

@ApplicationTest
class InvitationsIT {

  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9]{4}(?:-[A-Za-z0-9]{4}){3}");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Invitations invitations;
  @Autowired
  private People people;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private JdbcClient jdbc;

  private final String name = "Ayşe " + Character.toUpperCase(Letters.random().charAt(0)) + Letters.random();
  private Town town;

  @BeforeEach
  void aTown() {
    town = Town.of(context);
  }

  @Test
  void aLeadGetsAnAccountAndSignsInWithWhatBothMessagesSay() {
    Somebody ayse = town.lead(name);
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));

    Person lead = town.person(Role.LEAD, ayse);
    assertThat(lead.isApproved()).isTrue();
    assertThat(lead.userId()).isEqualTo(name.toLowerCase(Locale.ROOT).replace('ş', 's').replace(' ', '.'));
    assertThat(groups(lead.userId())).containsExactlyInAnyOrder("kurum", "proje-" + town.code.substring(9));

    String sms = town.received("sms", ayse.e164(), 1).get(0);
    String mail = town.received("posta", ayse.email(), 1).get(0);
    String password = password(sms);
    assertThat(sms).isEqualTo(TurkishText.gsm7(sms)).hasSizeLessThanOrEqualTo(160)
        .doesNotContain(lead.userId(), ayse.tckn().digits());
    assertThat(mail).contains(lead.userId(), name).doesNotContain(password, ayse.tckn().digits());

    Visitor visitor = new Visitor(port);
    var in = visitor.fillIn("/kurum/giris", Map.of("username", lead.userId(), "password", password));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(visitor.get("/kurum").headers().firstValue("Location")).hasValue("/kurum/parola");
    assertThat(town.person(Role.LEAD, ayse).hasSignedIn()).as("with the password of the SMS alone").isFalse();
    var chosen = visitor.fillIn("/kurum/parola", Map.of("currentPassword", password, "newPassword", "Mavi bir kapı 7",
        "repeatedPassword", "Mavi bir kapı 7"));
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(town.person(Role.LEAD, ayse).hasSignedIn()).isTrue();
    assertThat(visitor.get(town.step(4)).statusCode()).isEqualTo(200);
  }

  @Test
  void thePasswordIsNowhereButInTheSms() {
    Somebody ayse = town.lead(name);
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));
    String password = password(town.received("sms", ayse.e164(), 1).get(0));
    town.received("posta", ayse.email(), 1);
    assertThat(DumpedTables.all(jdbc)).doesNotContain(password, ayse.tckn().digits());
    assertThat(jdbc.sql("select count(*) from notification where recipient in (?, ?) and text is not null")
        .params(ayse.e164(), ayse.email()).query(Integer.class).single()).as("texts that were kept").isZero();
  }

  @Test
  void twiceInvitesOnceAndLaterThoseWhoCameSince() {
    Somebody ayse = town.lead(name);
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));
    String hash = accounts.find(town.person(Role.LEAD, ayse).userId()).orElseThrow().passwordHash();
    Somebody namesake = town.lead(name);
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));

    String first = town.person(Role.LEAD, ayse).userId();
    assertThat(accounts.find(first).orElseThrow().passwordHash()).isEqualTo(hash);
    assertThat(town.person(Role.LEAD, namesake).userId()).isEqualTo(first + "2");
    assertThat(jdbc.sql("select count(*) from notification where recipient in (?, ?, ?, ?)")
        .params(ayse.e164(), ayse.email(), namesake.e164(), namesake.email()).query(Integer.class).single())
        .isEqualTo(4);
  }

  @Test
  void whoIsLeadAndUserHasOneAccountWithBothGroups() {
    Somebody ayse = town.lead(name);
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));
    town.user(ayse);
    approve(ayse);
    town.inOne(() -> invitations.inviteUsers(town.id, "yardim1"));

    String userId = town.person(Role.LEAD, ayse).userId();
    assertThat(town.person(Role.USER, ayse).userId()).isEqualTo(userId);
    assertThat(groups(userId)).containsExactlyInAnyOrder("kurum", "proje-" + town.code.substring(9),
        "birim-" + town.detsis);
    assertThat(town.received("posta", ayse.email(), 2).get(0)).contains("yeni bir göreviniz", userId);
    assertThat(jdbc.sql("select count(*) from notification where recipient = ?").param(ayse.e164())
        .query(Integer.class).single()).as("passwords sent").isEqualTo(1);
    assertThat(jdbc.sql("select action || ' ' || detail from audit_entry where concerns = ? and action = 'account-join'"
        + " order by id").param("account:" + userId).query(String.class).list())
        .containsExactly("account-join proje-" + town.code.substring(9), "account-join birim-" + town.detsis);
  }

  @Test
  void onlyApprovedUsersAreInvited() {
    Somebody approved = town.user(name);
    Somebody pending = town.user("Ömer " + name.substring(5));
    approve(approved);
    town.inOne(() -> invitations.inviteUsers(town.id, "yardim1"));
    assertThat(town.person(Role.USER, approved).isInvited()).isTrue();
    assertThat(town.person(Role.USER, pending).userId()).isNull();
  }

  @Test
  void afterTheGoLiveTheMbsUsersWorkForTheirMunicipality() {
    Somebody officer = town.user(name);
    Somebody other = town.user("Ömer " + name.substring(5));
    approve(officer);
    approve(other);
    town.inOne(() -> invitations.inviteUsers(town.id, "yardim1"));
    jdbc.sql("insert into onboarding_page_right (person_id, page) values (?, 'MBS'), (?, 'EVRAK')")
        .params(town.person(Role.USER, officer).id(), town.person(Role.USER, other).id()).update();
    town.inOne(() -> invitations.admitToMbs(town.id, "yardim1"));
    town.inOne(() -> invitations.admitToMbs(town.id, "yardim1"));

    String userId = town.person(Role.USER, officer).userId();
    assertThat(groups(userId)).containsExactlyInAnyOrder("kurum", "birim-" + town.detsis, town.code);
    assertThat(jdbc.sql("select unit_code from staff_account where user_id = ?").param(userId).query(String.class)
        .single()).isEqualTo(town.code);
    assertThat(groups(town.person(Role.USER, other).userId())).doesNotContain(town.code);
  }

  @Test
  void aClosedAccountIsNotOpenedAgainByAnInvitation() {
    Somebody ayse = town.lead(name);
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));
    String first = town.person(Role.LEAD, ayse).userId();
    jdbc.sql("update staff_account set active = false where user_id = ?").param(first).update();
    town.user(ayse);
    approve(ayse);
    town.inOne(() -> invitations.inviteUsers(town.id, "yardim1"));
    assertThat(town.person(Role.USER, ayse).userId()).isEqualTo(first + "2");
  }

  @Test
  void nobodyIsInvitedOutsideTheTransactionOfAStep() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> invitations.inviteLeads(town.id, "yardim1"));
  }

  private void approve(Somebody somebody) {
    town.approve(somebody);
  }

  private Set<String> groups(String userId) {
    return accounts.find(userId).orElseThrow().groups();
  }

  private static String password(String sms) {
    Matcher password = PASSWORD.matcher(sms);
    assertThat(password.find()).as(sms).isTrue();
    return password.group();
  }
}
