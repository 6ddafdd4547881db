package tr.mbs.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import tr.mbs.csv.CsvLine;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.onboarding.people.Role;
import tr.mbs.registry.unit.UnitCode;

/** Brings a municipality of the demo set to its step, one step after the other, as people do on the pages. */
@DemoMode
@Component
class DemoMove {

  /** The stage at which the numbers of the go-live day are awaited. */
  static final int NUMBERS = 10;
  /** The stage beyond the last step. */
  static final int MOVED = 12;
  static final String HELP_DESK = "yardim1";

  private final OnboardingCases cases;
  private final Participations participations;
  private final DemoFacts facts;
  private final DemoPeople people;

  DemoMove(OnboardingCases cases, Participations participations, DemoFacts facts, DemoPeople people) {
    this.cases = cases;
    this.participations = participations;
    this.facts = facts;
    this.people = people;
  }

  /**
   * @param row    the municipality, as {@code onboardings.csv} has it
   * @param listed its leads and users, as {@code onboarding-people.csv} has them
   */
  void make(CsvLine row, List<CsvLine> listed, LocalDate goLive) {
    String municipality = row.get("municipality");
    int stage = Integer.parseInt(row.get("stage"));
    String user = row.get("user");
    cases.open(new UnitCode(municipality), user);
    UUID id = participations.of(municipality, user).id();
    facts.letter(municipality, user, goLive);
    people.enrol(municipality, Role.LEAD, listed, user);
    act(id, 1, user, StepDecision.COMPLETE);
    if (stage > 1) {
      act(id, 1, HELP_DESK, StepDecision.ACCEPT);
      act(id, 2, HELP_DESK, StepDecision.COMPLETE);
      String lead = people.leadOf(id);
      facts.units(municipality, id, Integer.parseInt(row.get("detsis")));
      if (stage > 3) {
        withUsers(row, id, listed, lead, stage);
      }
    }
  }

  private void withUsers(CsvLine row, UUID id, List<CsvLine> listed, String lead, int stage) {
    String municipality = row.get("municipality");
    act(id, 3, HELP_DESK, StepDecision.COMPLETE);
    act(id, 3, lead, StepDecision.ACCEPT);
    people.enrol(municipality, Role.USER, listed, lead);
    act(id, 4, lead, StepDecision.COMPLETE);
    people.approve(municipality);
    act(id, 5, HELP_DESK, StepDecision.COMPLETE);
    if (stage == 5) {
      people.someSignIn(municipality, id, lead);
      return;
    }
    people.allSignIn(id);
    act(id, 5, lead, StepDecision.ACCEPT);
    facts.pageRights(municipality, id, lead);
    act(id, 7, lead, StepDecision.COMPLETE);
    if (stage > 8) {
      facts.contact(row, lead);
      act(id, 8, lead, StepDecision.COMPLETE);
      facts.signer(municipality, id, lead);
      act(id, 9, lead, StepDecision.COMPLETE);
    }
    if (stage == MOVED) {
      facts.numbers(municipality, lead);
      act(id, 10, lead, StepDecision.COMPLETE);
      facts.kepRecord(municipality);
      act(id, 11, HELP_DESK, StepDecision.COMPLETE);
    }
  }

  /** Nobody of the demo set acts outside his own unit. */
  private void act(UUID id, int step, String userId, StepDecision decision) {
    try {
      cases.act(id, step, userId, step == 5 && decision == StepDecision.ACCEPT
          ? Map.of("decision", decision.name(), "acting", "NO") : Map.of("decision", decision.name()));
    } catch (BindException wrong) {
      throw new IllegalStateException("The demo set breaks a rule of step " + step, wrong);
    }
  }
}
