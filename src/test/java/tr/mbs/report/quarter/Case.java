package tr.mbs.report.quarter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.request.Action;
import tr.mbs.request.Outcome;
import tr.mbs.request.stage.Stage;
import tr.mbs.request.stage.Stages;
import tr.mbs.request.stage.Step;

/** Movements of one request, written down by hand. */
final class Case {

  private final String number;
  private final List<Step> steps = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  Case(String number) {
    this.number = number;
  }

  /** At MİGM, filed by the muhtar. */
  Case filed(String at) {
    return step(at, Action.FILED, null, "migm");
  }

  Case objected(String at) {
    return step(at, Action.OBJECTED, null, "migm");
  }

  Case forwarded(String at, String from, String to) {
    return step(at, Action.FORWARDED, from, to);
  }

  Case returned(String at, String from, String to) {
    return step(at, Action.RETURNED, from, to);
  }

  Case withdrawn(String at) {
    return step(at, Action.WITHDRAWN, null, null);
  }

  Case resolved(String at, String by, Outcome outcome) {
    outcomes.add(outcome);
    return step(at, Action.RESOLVED, by, null);
  }

  private Case step(String at, Action action, String by, String holder) {
    Instant moment = LocalDateTime.parse(at.replace(' ', 'T')).atZone(IstanbulTime.ZONE).toInstant();
    steps.add(new Step(moment, action, by, holder, LocalDate.parse("2026-12-31")));
    return this;
  }

  /** As the database would tell them. */
  List<Stay> at(String unit) {
    return Stages.of(steps, Case::kind).stream().filter(stage -> stage.unit().equals(unit)).map(this::stay).toList();
  }

  private Stay stay(Stage stage) {
    Outcome outcome = stage.how() == Action.RESOLVED ? outcomes.get(stage.round().number() - 1) : null;
    return new Stay(number, stage.round().number(), stage.ordinal(), stage.entered(), stage.left(), stage.how(), outcome,
        outcome == Outcome.NEGATIVE || outcome == Outcome.PARTIAL ? "Ödenek yok." : null);
  }

  private static UnitKind kind(String unit) {
    return switch (unit.replaceFirst("-.*", "")) {
      case "migm" -> UnitKind.DIRECTORATE_GENERAL;
      case "valilik" -> UnitKind.GOVERNORATE;
      case "md" -> UnitKind.PROVINCIAL_DIRECTORATE;
      default -> UnitKind.MUNICIPALITY;
    };
  }
}
