package tr.mbs.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.CatalogueStep;

/** What steps lack before they are done, as the rooms that keep their facts answer. */
@Component
public class Completeness {

  private final Catalogue catalogue;
  private final ObjectProvider<StepFacts> facts;

  /** @param facts asked for when they are needed: the rooms that know them use this class themselves */
  Completeness(Catalogue catalogue, ObjectProvider<StepFacts> facts) {
    this.catalogue = catalogue;
    this.facts = facts;
  }

  /** What is missing before the owner, or the reviewer, can be done with a step now; empty when nothing is. */
  public List<Refusal> missing(Onboarding onboarding, Step step) {
    StepFacts wanted = facts(step.number());
    return step.status() == StepStatus.AWAITING_APPROVAL ? wanted.missingToAccept(onboarding)
        : wanted.missing(onboarding);
  }

  /** What completed steps lack by now, by their numbers: one on which they rest was opened again, and has changed. */
  public SortedMap<Integer, List<Refusal>> hollow(Onboarding onboarding) {
    SortedMap<Integer, List<Refusal>> hollow = new TreeMap<>();
    for (CatalogueStep rule : catalogue.steps(onboarding.catalogueVersion())) {
      if (!rule.restsOn().isEmpty() && onboarding.step(rule.number()).status() == StepStatus.COMPLETED) {
        List<Refusal> lacking = new ArrayList<>(facts(rule.number()).missing(onboarding));
        if (rule.reviewer().isPresent()) {
          lacking.addAll(facts(rule.number()).missingToAccept(onboarding));
        }
        if (!lacking.isEmpty()) {
          hollow.put(rule.number(), lacking);
        }
      }
    }
    return hollow;
  }

  /** @throws IncompleteStep while facts are missing before its owner may hand it on */
  void requireDone(Onboarding onboarding, int number) {
    require(facts(number).missing(onboarding));
  }

  /** @throws IncompleteStep while facts are missing before its reviewer may accept it */
  void requireAcceptable(Onboarding onboarding, int number) {
    require(facts(number).missingToAccept(onboarding));
  }

  private StepFacts facts(int number) {
    return facts.stream().filter(room -> room.step() == number).findFirst().orElseThrow();
  }

  private static void require(List<Refusal> missing) {
    if (!missing.isEmpty()) {
      throw new IncompleteStep(missing);
    }
  }
}
