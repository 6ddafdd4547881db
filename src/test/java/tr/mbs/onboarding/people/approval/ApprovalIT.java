package tr.mbs.onboarding.people.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.people.Enrolment;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.Role;
import tr.mbs.onboarding.people.Town;
import tr.mbs.onboarding.people.Town.Somebody;
import tr.mbs.onboarding.people.TypedPerson;
import tr.mbs.onboarding.people.UsersStep;
import tr.mbs.onboarding.people.invite.Invitations;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Visitor;

/** Step 5: the help desk decides about users, they sign in, and problems with that are told and answered. */
@ApplicationTest
class ApprovalIT {

  @Autowired
  private ApplicationContext context;
  @Autowired
  private ApprovalStep step;
  @Autowired
  private UsersStep users;
  @Autowired
  private Onboardings onboardings;
  @Autowired
  private Invitations invitations;
  @Autowired
  private Enrolment enrolment;
  @Autowired
  private People people;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private JdbcClient jdbc;

  private Town town;
  private Somebody ayse;
  private Somebody omer;
  private Visitor helpDesk;

  @BeforeEach
  void twoUsersWaitForTheHelpDesk() {
    town = Town.of(context);
    ayse = town.user("Ayşe Çınar");
    omer = town.user("Ömer Işık");
    town.at(4, StepStatus.COMPLETED, null).at(5, StepStatus.IN_PROGRESS, Side.HELP_DESK);
    helpDesk = town.visit(Side.HELP_DESK);
  }

  @Test
  void allHaveToBeDecidedAndOneApproved() {
    assertThat(missing()).containsExactly("people.users.undecided 2");
    assertThat(helpDesk.get(town.step(5)).body()).contains("2 kullanıcı hakkında henüz karar verilmedi",
        "Bekleyenlerin hepsini onayla");
    assertThat(decide(ayse, "REJECTED", "Görevden ayrılmış").statusCode()).isEqualTo(303);
    assertThat(decide(omer, "REJECTED", "Yinelenen kayıt").statusCode()).isEqualTo(303);
    assertThat(missing()).containsExactly("people.users.noneApproved");
    assertThat(decide(omer, "APPROVED", "").statusCode()).isEqualTo(303);
    assertThat(missing()).isEmpty();
    assertThat(town.person(Role.USER, omer).reason()).isNull();
    assertThat(helpDesk.get(town.step(5)).body()).contains("Görevden ayrılmış", "Reddedildi", "Onaylandı");
  }

  @Test
  void rejectingNeedsAReasonAndAnyDecisionTheVersionThatWasShown() {
    HttpResponse<String> without = decide(ayse, "REJECTED", " ");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("href=\"#reason\"");
    assertThat(decide(ayse, "", "x").body()).contains("Onaylayınız ya da reddediniz", "href=\"#decision\"");
    HttpResponse<String> late = Town.send(helpDesk, path(ayse), path(ayse), Map.of("version", "7", "decision", "APPROVED"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(missing()).containsExactly("people.users.undecided 2");
  }

  @Test
  void whoWaitsIsApprovedWithOneButtonAndTheRejectedStay() {
    decide(ayse, "REJECTED", "Görevden ayrılmış");
    assertThat(Town.send(helpDesk, town.step(5), town.step(5) + "/karar", Map.of()).statusCode()).isEqualTo(303);
    assertThat(town.person(Role.USER, omer).isApproved()).isTrue();
    assertThat(town.person(Role.USER, ayse).standing()).isEqualTo(Person.Standing.REJECTED);
  }

  @Test
  void aLeadDecidesAboutNobody() {
    Visitor lead = town.visit(Side.PROJECT_LEAD);
    assertThat(Town.send(lead, town.step(5), town.step(5) + "/karar", Map.of()).statusCode()).isEqualTo(403);
    assertThat(lead.get(path(ayse)).statusCode()).isEqualTo(403);
    assertThat(missing()).containsExactly("people.users.undecided 2");
  }

  @Test
  void aFourthStepThatWasOpenedAgainIsDecidedWhereItIsReviewed() {
    town.at(5, StepStatus.COMPLETED, null).at(4, StepStatus.AWAITING_APPROVAL, Side.HELP_DESK);
    assertThat(users.missingToAccept(onboarding())).extracting(Refusal::messageKey)
        .containsExactly("people.users.undecided");
    String page = helpDesk.get(town.step(4)).body();
    assertThat(page).contains("Bekleyenlerin hepsini onayla",
        town.step(4) + "/karar/" + town.person(Role.USER, ayse).id());
    assertThat(Town.send(helpDesk, town.step(4), town.step(4) + "/karar", Map.of()).statusCode()).isEqualTo(303);
    assertThat(users.missingToAccept(onboarding())).isEmpty();
    assertThat(Town.send(helpDesk, town.step(4), town.step(5) + "/karar", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void whoIsRejectedAfterItsInvitationLeavesTheUnitsGroup() {
    inviteAll();
    String userId = town.person(Role.USER, ayse).userId();
    String group = "birim-" + town.detsis;
    assertThat(accounts.find(userId).orElseThrow().groups()).contains(group);
    town.at(4, StepStatus.AWAITING_APPROVAL, Side.HELP_DESK);
    String page = town.step(4) + "/karar/" + town.person(Role.USER, ayse).id();
    assertThat(Town.send(helpDesk, page, page, Map.of("decision", "REJECTED", "reason", "Ayrıldı", "version",
        String.valueOf(town.person(Role.USER, ayse).version()))).statusCode()).isEqualTo(303);
    assertThat(accounts.find(userId).orElseThrow().groups()).doesNotContain(group);
  }

  @Test
  void theLeadSeesWhoWasInAndOnlyAFactOrAnAnswerHelps() {
    inviteAll();
    town.at(5, StepStatus.AWAITING_APPROVAL, Side.PROJECT_LEAD);
    assertThat(missingToAccept()).containsExactly("people.users.notIn Ayşe Çınar", "people.users.notIn Ömer Işık");
    jdbc.sql("update staff_account set first_signed_in_at = current_timestamp where user_id = ?")
        .param(town.person(Role.USER, omer).userId()).update();
    assertThat(missingToAccept()).containsExactly("people.users.notIn Ayşe Çınar");

    Visitor lead = town.visit(Side.PROJECT_LEAD);
    assertThat(lead.get(town.step(5)).body()).contains("Ayşe Çınar sisteme henüz girmedi.",
        town.step(5) + "/sorun-bildir/" + town.person(Role.USER, ayse).id())
        .doesNotContain(town.step(5) + "/sorun-bildir/" + town.person(Role.USER, omer).id());
    assertThat(report(lead, omer, "Giremiyor").statusCode()).isEqualTo(409);
    assertThat(report(lead, ayse, " ").statusCode()).isEqualTo(422);
    assertThat(report(lead, ayse, "SMS gelmedi <b>").statusCode()).isEqualTo(303);
    assertThat(report(lead, ayse, "SMS gelmedi").statusCode()).as("while one is open").isEqualTo(409);
    assertThat(missingToAccept()).containsExactly("people.users.unanswered Ayşe Çınar");
  }

  @Test
  void theHelpDeskAnswersAndTheNewInvitationGoesToTheNewPhone() {
    inviteAll();
    Somebody selin = town.lead("Selin Yalçın");
    town.at(5, StepStatus.AWAITING_APPROVAL, Side.PROJECT_LEAD);
    Visitor lead = town.visit(Side.PROJECT_LEAD);
    report(lead, ayse, "SMS gelmedi");
    String page = town.step(5) + "/sorun/" + problem();
    assertThat(lead.get(page).statusCode()).isEqualTo(403);
    assertThat(helpDesk.get(town.step(5)).body()).contains("SMS gelmedi", page);
    assertThat(helpDesk.get(page).body()).contains("SMS gelmedi").doesNotContain(ayse.phone(), ayse.tckn().digits());

    Somebody moved = Somebody.called("Yeni Numara");
    Map<String, String> answer = Map.of("answer", "Numara düzeltildi", "phone", moved.phone(), "email", moved.email());
    HttpResponse<String> soon = Town.send(helpDesk, page, page, answer);
    assertThat(soon.statusCode()).isEqualTo(422);
    assertThat(soon.body()).contains("henüz 10 dakika geçmedi", "Numara düzeltildi", moved.phone());
    jdbc.sql("update onboarding_person set invited_at = ? where onboarding_id = ?")
        .params(OffsetDateTime.now().minusMinutes(11), town.id).update();
    String userId = town.person(Role.USER, ayse).userId();
    String before = accounts.find(userId).orElseThrow().passwordHash();
    town.at(5, StepStatus.COMPLETED, null);
    HttpResponse<String> closed = Town.send(helpDesk, page, page, answer);
    assertThat(closed.statusCode()).as(closed.body()).isEqualTo(303);

    assertThat(town.received("sms", moved.e164(), 1).get(0)).contains("gecici parolaniz");
    assertThat(town.received("posta", moved.email(), 1).get(0)).contains(userId);
    assertThat(accounts.find(userId).orElseThrow().passwordHash()).isNotEqualTo(before);
    assertThat(jdbc.sql("select email from staff_account where user_id = ?").param(userId).query(String.class).single())
        .isEqualTo(moved.email());
    assertThat(jdbc.sql("select count(*) from audit_entry where concerns = ? and action = 'account-address'")
        .param("account:" + userId).query(Integer.class).single()).isEqualTo(1);
    assertThat(missingToAccept()).containsExactly("people.users.notIn Ömer Işık");
    assertThat(lead.get(town.step(5)).body()).contains("Numara düzeltildi");
    assertThat(town.received("posta", selin.email(), 1).get(0)).contains("yanıtlandı").doesNotContain("Ayşe");
    assertThat(helpDesk.get(page).statusCode()).as("answered").isEqualTo(409);
  }

  @Test
  void whoLostTheSmsIsInvitedAgainUntilHeWasIn() {
    Somebody selin = town.lead("Selin Yalçın");
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));
    inviteAll();
    town.at(2, StepStatus.COMPLETED, null).at(5, StepStatus.COMPLETED, null);
    for (Map.Entry<Role, Somebody> lost : Map.of(Role.LEAD, selin, Role.USER, ayse).entrySet()) {
      String page = town.step(lost.getKey() == Role.LEAD ? 2 : 5);
      Person person = town.person(lost.getKey(), lost.getValue());
      String address = page + "/davet/" + person.id();
      assertThat(helpDesk.get(page).body()).contains(address);
      assertThat(Town.send(helpDesk, page, address, Map.of()).statusCode()).as("at once").isEqualTo(409);
      jdbc.sql("update onboarding_person set invited_at = ? where id = ?")
          .params(OffsetDateTime.now().minusMinutes(11), person.id()).update();
      Visitor lead = town.visit(Side.PROJECT_LEAD);
      assertThat(lead.get(page).body()).doesNotContain(address);
      assertThat(Town.send(lead, page, address, Map.of()).statusCode()).isEqualTo(403);
      String before = accounts.find(person.userId()).orElseThrow().passwordHash();
      assertThat(Town.send(helpDesk, page, address, Map.of()).statusCode()).isEqualTo(303);
      assertThat(accounts.find(person.userId()).orElseThrow().passwordHash()).isNotEqualTo(before);
      assertThat(town.received("sms", lost.getValue().e164(), 2)).allMatch(sms -> sms.contains("gecici parolaniz"));
      jdbc.sql("update staff_account set first_signed_in_at = current_timestamp where user_id = ?")
          .param(person.userId()).update();
      assertThat(helpDesk.get(page).body()).doesNotContain(address);
      assertThat(Town.send(helpDesk, page, address, Map.of()).statusCode()).as("was in").isEqualTo(409);
    }
  }

  @Test
  void anotherAddressOfAnAccountIsWrittenDown() {
    inviteAll();
    town.at(4, StepStatus.CORRECTION_REQUESTED, Side.PROJECT_LEAD);
    Person before = town.person(Role.USER, ayse);
    for (String email : List.of(ayse.email(), Somebody.called("Yeni Adres").email())) {
      List<Refusal> wrong = new ArrayList<>();
      Person now = people.find(town.id, Role.USER, before.id()).orElseThrow();
      enrolment.change(town.code, Role.USER, now.id(), now.version(), new TypedPerson("", now.fullName(), now.title(),
          town.unit, now.job(), "", email), town.account(Side.PROJECT_LEAD), wrong);
      assertThat(wrong).isEmpty();
    }
    assertThat(jdbc.sql("select count(*) from audit_entry where concerns = ? and action = 'account-address'")
        .param("account:" + before.userId()).query(Integer.class).single()).isEqualTo(1);
  }

  private void inviteAll() {
    Town.send(helpDesk, town.step(5), town.step(5) + "/karar", Map.of());
    town.inOne(() -> invitations.inviteUsers(town.id, "yardim1"));
  }

  private HttpResponse<String> report(Visitor lead, Somebody somebody, String text) {
    return Town.send(lead, town.step(5), town.step(5) + "/sorun-bildir/" + town.person(Role.USER, somebody).id(),
        Map.of("text", text));
  }

  private UUID problem() {
    return jdbc.sql("select b.id from onboarding_problem b join onboarding_person p on p.id = b.person_id"
        + " where p.onboarding_id = ?").param(town.id).query(UUID.class).single();
  }

  private String path(Somebody somebody) {
    return town.step(5) + "/karar/" + town.person(Role.USER, somebody).id();
  }

  private HttpResponse<String> decide(Somebody somebody, String decision, String reason) {
    return Town.send(helpDesk, path(somebody), path(somebody), Map.of("decision", decision, "reason", reason, "version",
        String.valueOf(town.person(Role.USER, somebody).version())));
  }

  private Onboarding onboarding() {
    return town.inOne(() -> onboardings.get(town.id));
  }

  private List<String> missing() {
    return sentences(step.missing(onboarding()));
  }

  private List<String> missingToAccept() {
    return sentences(step.missingToAccept(onboarding()));
  }

  private static List<String> sentences(List<Refusal> missing) {
    return missing.stream().map(refusal -> (refusal.messageKey() + " " + (refusal.args().length == 0 ? ""
        : refusal.args()[0])).strip()).toList();
  }
}
