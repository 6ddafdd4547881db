package tr.mbs.onboarding.people.extra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.people.Role;
import tr.mbs.onboarding.people.Town;
import tr.mbs.onboarding.people.Town.Somebody;
import tr.mbs.onboarding.people.invite.Invitations;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** Vekâlet for another unit, day by day. */
@ApplicationTest
class ExtraUnitGrantsIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Autowired
  private ApplicationContext context;
  @Autowired
  private ExtraUnitGrants grants;
  @Autowired
  private OnboardingMoves moves;
  @Autowired
  private Invitations invitations;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private JdbcClient jdbc;

  private final String otherDetsis = Officeholder.newTckn().digits().substring(0, 8);
  private Town town;
  private UUID person;
  private UUID otherUnit;

  @BeforeEach
  void anApprovedUser() {
    town = Town.of(context);
    otherUnit = town.unit("Zabıta Müdürlüğü", otherDetsis);
    Somebody ayse = town.user("Ayşe Çınar");
    person = town.person(Role.USER, ayse).id();
    town.approve(ayse);
    town.inOne(() -> invitations.inviteUsers(town.id, "yardim1"));
    town.at(6, StepStatus.COMPLETED, null);
  }

  @Test
  void itHoldsFromTheFirstDayToTheLastBothIncluded() {
    grant(MONDAY, MONDAY.plusDays(2));
    grants.apply(MONDAY.minusDays(1));
    assertThat(units()).containsExactly(town.detsis);
    for (int day = 0; day <= 2; day++) {
      grants.apply(MONDAY.plusDays(day));
      assertThat(units()).as("day %s", day).containsExactlyInAnyOrder(town.detsis, otherDetsis);
    }
    grants.apply(MONDAY.plusDays(3));
    assertThat(units()).containsExactly(town.detsis);
    assertThat(jdbc.sql("select granted from onboarding_extra_unit where onboarding_id = ?").param(town.id)
        .query(Boolean.class).single()).isFalse();
    assertThat(jdbc.sql("select actor || ' ' || action from audit_entry where detail = ? order by id")
        .param("birim-" + otherDetsis).query(String.class).list())
        .containsExactly("extra-units account-join", "extra-units account-leave");
  }

  @Test
  void nothingHoldsBeforeStepSixIsDone() {
    grant(MONDAY, MONDAY);
    town.at(6, StepStatus.IN_PROGRESS, Side.PROJECT_LEAD);
    grants.apply(MONDAY);
    assertThat(units()).containsExactly(town.detsis);
    town.at(6, StepStatus.COMPLETED, null);
    town.inOne(() -> grants.apply(town.id, MONDAY, "lead"));
    assertThat(units()).containsExactlyInAnyOrder(town.detsis, otherDetsis);
  }

  @Test
  void nothingBeginsInACancelledMove() {
    grant(MONDAY, MONDAY);
    town.inOne(() -> moves.cancel(town.id, "Belediye vazgeçti.", "yardim1"));
    town.inOne(() -> invitations.dismissAll(town.id, "yardim1"));
    town.at(6, StepStatus.COMPLETED, null);
    grants.apply(MONDAY);
    town.inOne(() -> grants.apply(town.id, MONDAY, "lead"));
    assertThat(units()).isEmpty();
  }

  @Test
  void whoIsToBeApprovedAgainKeepsWhatHeHas() {
    grant(MONDAY, MONDAY.plusDays(1));
    grants.apply(MONDAY);
    jdbc.sql("update onboarding_person set decision = 'PENDING' where id = ?").param(person).update();
    grants.apply(MONDAY.plusDays(1));
    town.inOne(() -> grants.apply(town.id, MONDAY.plusDays(1), "lead"));
    assertThat(units()).containsExactlyInAnyOrder(town.detsis, otherDetsis);
  }

  @Test
  void whatFailsForOneMunicipalityKeepsNoOtherWaiting() {
    grant(MONDAY, MONDAY);
    Town broken = Town.of(context);
    Somebody omer = broken.user("Ömer Işık");
    UUID hisUnit = broken.unit("Zabıta Müdürlüğü", Officeholder.newTckn().digits().substring(0, 8));
    UUID omerId = broken.person(Role.USER, omer).id();
    broken.approve(omer);
    broken.inOne(() -> invitations.inviteUsers(broken.id, "yardim1"));
    broken.at(6, StepStatus.COMPLETED, null);
    jdbc.sql("insert into onboarding_extra_unit (id, onboarding_id, person_id, unit_id, reason, from_on, until_on)"
            + " values (?, ?, ?, ?, 'Vekâlet', ?, ?)")
        .params(UUID.randomUUID(), broken.id, omerId, hisUnit, MONDAY, MONDAY).update();
    String userId = broken.person(Role.USER, omer).userId();
    jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ?").param(userId).update();
    jdbc.sql("update ACT_ID_USER set ID_ = ? where ID_ = ?").params("away." + userId, userId).update();
    try {
      assertThatThrownBy(() -> grants.apply(MONDAY)).isNotNull();
      assertThat(units()).contains(otherDetsis);
    } finally {
      jdbc.sql("update ACT_ID_USER set ID_ = ? where ID_ = ?").params(userId, "away." + userId).update();
      jdbc.sql("delete from onboarding_extra_unit where onboarding_id = ?").param(broken.id).update();
    }
  }

  @Test
  void twoPeriodsForOneUnitAreOneMembership() {
    grant(MONDAY, MONDAY.plusDays(1));
    grant(MONDAY.plusDays(1), MONDAY.plusDays(3));
    grants.apply(MONDAY);
    grants.apply(MONDAY.plusDays(2));
    assertThat(units()).containsExactlyInAnyOrder(town.detsis, otherDetsis);
    grants.apply(MONDAY.plusDays(4));
    assertThat(units()).containsExactly(town.detsis);
  }

  @Test
  void whatWasTakenOffTheListEndsWhenTheStepIsDoneAgain() {
    grant(MONDAY, MONDAY.plusDays(9));
    grants.apply(MONDAY);
    jdbc.sql("delete from onboarding_extra_unit where onboarding_id = ?").param(town.id).update();
    town.inOne(() -> grants.apply(town.id, MONDAY.plusDays(1), "lead"));
    assertThat(units()).containsExactly(town.detsis);
  }

  @Test
  void itBeginsByItselfOnceStepSixIsDone() {
    LocalDate today = IstanbulTime.today(context.getBean(Clock.class));
    grant(today, today);
    jdbc.sql("update scheduled_tasks set execution_time = current_timestamp where task_name = ?")
        .param(ExtraUnitGrants.JOB).update();
    await().atMost(Duration.ofSeconds(90)).until(() -> units().contains(otherDetsis));
  }

  @Test
  void aUnitThatALeadTakesOffTheListIsLeftAtOnce() {
    LocalDate today = IstanbulTime.today(context.getBean(Clock.class));
    grant(today, today.plusDays(9));
    grants.apply(today);
    assertThat(units()).contains(otherDetsis);
    town.at(6, StepStatus.CORRECTION_REQUESTED, Side.PROJECT_LEAD);
    UUID extra = jdbc.sql("select id from onboarding_extra_unit where onboarding_id = ?").param(town.id)
        .query(UUID.class).single();
    HttpResponse<String> answer = Town.send(town.visit(Side.PROJECT_LEAD), town.step(6),
        town.step(6) + "/ek-birim/sil", Map.of("remove", extra.toString()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(units()).containsExactly(town.detsis);
  }

  private void grant(LocalDate from, LocalDate until) {
    jdbc.sql("insert into onboarding_extra_unit (id, onboarding_id, person_id, unit_id, reason, from_on, until_on)"
            + " values (?, ?, ?, ?, 'Vekâlet', ?, ?)")
        .params(UUID.randomUUID(), town.id, person, otherUnit, from, until).update();
  }

  /** By their numbers. */
  private Set<String> units() {
    String userId = jdbc.sql("select user_id from onboarding_person where id = ?").param(person).query(String.class)
        .single();
    return accounts.find(userId).orElseThrow().groups().stream().filter(group -> group.startsWith("birim-"))
        .map(group -> group.substring(6)).collect(Collectors.toSet());
  }
}
