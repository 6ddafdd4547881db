package tr.mbs.onboarding.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Catalogue;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingEvent;
import tr.mbs.onboarding.OnboardingEvent.Action;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.Step;
import tr.mbs.onboarding.StepOrder;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.board.OpenWaits;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Units;

/** Opens an onboarding for somebody who has been let in already. */
@Component
class OnboardingFiles {

  /** What the journal writes begins with a day in these: {@code 2026-12-28}, then a reason if there is one. */
  private static final Set<Action> OF_A_DAY =
      EnumSet.of(Action.GO_LIVE_SET, Action.GO_LIVE_ASKED, Action.GO_LIVE_MOVED);
  private static final int DAY_LENGTH = 10;

  private final Onboardings onboardings;
  private final Catalogue catalogue;
  private final Units units;
  private final StaffAccounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  OnboardingFiles(Onboardings onboardings, Catalogue catalogue, Units units, StaffAccounts accounts, JdbcClient jdbc,
      Clock clock) {
    this.onboardings = onboardings;
    this.catalogue = catalogue;
    this.units = units;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public OnboardingFile of(Participation participation) {
    Onboarding onboarding = participation.onboarding();
    List<Step> steps = onboardings.steps(participation.id());
    int problems = problems(participation.id());
    return new OnboardingFile(onboarding, units.get(onboarding.municipality()).name(),
        participation.sides().contains(Side.HELP_DESK),
        steps.stream().map(step -> new OnboardingFile.Item(
            catalogue.step(onboarding.catalogueVersion(), step.number()), step, missingBefore(step, steps),
            IstanbulTime.daysSince(step.since(), clock), step.number() == OpenWaits.SIGN_IN ? problems : 0)).toList(),
        journal(participation.id()));
  }

  /** @throws Refusal CONFLICT, NOT_FOUND unless this finished step can be opened again */
  @Transactional(readOnly = true)
  public Step reopenable(Participation participation, int number) {
    if (!StepOrder.isStep(number)) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "onboarding.refusal.notFound");
    }
    Step step = onboardings.step(participation.id(), number);
    if (!step.status().isOver() || !Onboardings.isReopenable(number)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.notReopened", number);
    }
    return step;
  }

  private static List<Integer> missingBefore(Step step, List<Step> steps) {
    return step.status() == StepStatus.NOT_STARTED ? StepOrder.before(step.number()).stream()
        .filter(before -> !steps.get(before - 1).status().isOver()).toList() : List.of();
  }

  private int problems(UUID onboarding) {
    return jdbc.sql("""
            select count(*) from onboarding_problem r join onboarding_person p on p.id = r.person_id
            where p.onboarding_id = ? and r.answered_at is null""")
        .param(onboarding).query(Integer.class).single();
  }

  private List<OnboardingFile.Entry> journal(UUID onboarding) {
    List<OnboardingEvent> events = onboardings.events(onboarding);
    Map<String, String> names =
        accounts.names(events.stream().map(OnboardingEvent::actor).collect(Collectors.toSet()));
    return events.stream().map(event -> entry(event, names.getOrDefault(event.actor(), event.actor()))).toList();
  }

  private static OnboardingFile.Entry entry(OnboardingEvent event, String person) {
    String text = event.text();
    LocalDate day = OF_A_DAY.contains(event.action()) ? LocalDate.parse(text.substring(0, DAY_LENGTH)) : null;
    String reason = day == null ? text : text.substring(DAY_LENGTH).strip();
    return new OnboardingFile.Entry(event.at(), event.action(), event.step(), person, day,
        reason == null || reason.isEmpty() ? null : reason);
  }
}
