package tr.mbs.onboarding.kep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.Completeness;
import tr.mbs.onboarding.IncompleteStep;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Step;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;
import tr.mbs.onboarding.setup.number.LastNumbers;

/**
 * Step 11, on the go-live day: the counters are ready to begin, the KEP account is recorded. The counters themselves are
 * started, and the secret destroyed, by what follows in the model.
 */
@Component
class GoLive implements StepFacts, StepPanel {

  static final int STEP = 11;

  private final KepAnnexes annexes;
  private final KepRecords records;
  private final LastNumbers numbers;
  private final Completeness completeness;
  private final Clock clock;

  GoLive(KepAnnexes annexes, KepRecords records, LastNumbers numbers, Completeness completeness, Clock clock) {
    this.annexes = annexes;
    this.records = records;
    this.numbers = numbers;
    this.completeness = completeness;
    this.clock = clock;
  }

  @Override
  public int step() {
    return STEP;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    List<Refusal> missing = new ArrayList<>();
    List<Integer> open = open(onboarding);
    if (!open.isEmpty()) {
      missing.add(Refusal.field("counters", "kep.missing.steps",
          open.stream().map(String::valueOf).reduce((some, next) -> some + ", " + next).orElseThrow()));
    }
    completeness.hollow(onboarding).forEach((number, lacking) -> lacking.forEach(refusal -> missing.add(
        Refusal.field("counters", "kep.missing.hollow", number, IncompleteStep.sentence(refusal)))));
    LocalDate today = IstanbulTime.today(clock);
    LocalDate day = onboarding.goLiveOn();
    if (!today.equals(day)) {
      missing.add(Refusal.field("counters", today.isBefore(day) ? "kep.missing.dayToCome" : "kep.missing.dayOver",
          IstanbulTime.date(day, TurkishText.TURKISH)));
    } else if (numbers.of(onboarding.getId()).filter(given -> given.isOf(day)).isEmpty()) {
      missing.add(Refusal.field("counters", "kep.missing.numbers"));
    }
    if (records.findById(onboarding.getId()).isEmpty()) {
      missing.add(Refusal.field("kep", "kep.missing.record"));
    }
    return missing;
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    UUID onboarding = participation.id();
    KepRecord record = records.findById(onboarding).orElse(null);
    Map<String, Object> model = new HashMap<>();
    model.put("numbers", numbers.of(onboarding).orElse(null));
    model.put("kepRecord", record);
    model.put("kepAnnex", annexes.of(onboarding));
    model.put("typedRecord", TypedRecord.of(record));
    return model;
  }

  /** Steps before this one that are not over: one of them was opened again. */
  private static List<Integer> open(Onboarding onboarding) {
    return onboarding.steps().stream().filter(step -> step.number() < STEP && !step.status().isOver())
        .map(Step::number).toList();
  }
}
