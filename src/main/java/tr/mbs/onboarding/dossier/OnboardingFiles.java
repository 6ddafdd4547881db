package tr.mbs.onboarding.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingEvent;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.Step;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.board.OpenWaits;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.CatalogueStep;
import tr.mbs.onboarding.catalogue.StepNumber;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Units;

/** Opens an onboarding for somebody who has been let in already. */
@Component
class OnboardingFiles {

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
    List<CatalogueStep> entries = catalogue.steps(onboarding.catalogueVersion());
    int problems = problems(participation.id());
    return new OnboardingFile(onboarding, units.get(onboarding.municipality()).name(),
        participation.sides().contains(Side.HELP_DESK),
        entries.stream().map(entry -> item(onboarding, entry, problems)).toList(), journal(participation.id()));
  }

  private OnboardingFile.Item item(Onboarding onboarding, CatalogueStep entry, int problems) {
    Step step = onboarding.step(entry.number());
    return new OnboardingFile.Item(entry, step, missingBefore(onboarding, entry),
        IstanbulTime.daysSince(step.since(), clock), entry.number() == OpenWaits.SIGN_IN ? problems : 0);
  }

  /** @throws Refusal CONFLICT, NOT_FOUND unless this finished step can be opened again */
  @Transactional(readOnly = true)
  public Step reopenable(Participation participation, int number) {
    if (!StepNumber.isStep(number)) {
      throw Onboardings.notFound();
    }
    Onboarding onboarding = participation.onboarding();
    Step step = onboarding.step(number);
    if (!step.status().isOver() || !catalogue.step(onboarding.catalogueVersion(), number).isReopenable()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.notReopened", number);
    }
    return step;
  }

  private static List<Integer> missingBefore(Onboarding onboarding, CatalogueStep entry) {
    return onboarding.step(entry.number()).status() == StepStatus.NOT_STARTED ? entry.follows().stream()
        .filter(before -> !onboarding.step(before).status().isOver()).toList() : List.of();
  }

  private int problems(UUID onboarding) {
    return jdbc.sql("""
            select count(*) from onboarding_problem r join onboarding_person p on p.id = r.person_id
            where p.onboarding_id = ? and r.answered_at is null""")
        .param(onboarding).query(Integer.class).single();
  }

  private List<OnboardingFile.Entry> journal(UUID onboarding) {
    List<OnboardingEvent> events = onboardings.journal(onboarding);
    Map<String, String> names =
        accounts.names(events.stream().map(OnboardingEvent::actor).collect(Collectors.toSet()));
    return events.stream().map(event -> new OnboardingFile.Entry(event,
        names.getOrDefault(event.actor(), event.actor()))).toList();
  }
}
