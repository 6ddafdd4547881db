package tr.mbs.onboarding.setup.extra;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedText;

/** The form of step 6 as it was typed. */
record TypedExtraUnit(String person, String unit, String reason, String fromOn, String untilOn) {

  private static final int REASON_LENGTH = 500;

  /** Both days belong to it. */
  record Period(LocalDate from, LocalDate until) {
  }

  /** @param wrong takes a refusal for each day that cannot be stored; then the answer is of no use */
  Period period(LocalDate today, List<Refusal> wrong) {
    Optional<LocalDate> from = day("fromOn", fromOn, wrong);
    Optional<LocalDate> until = day("untilOn", untilOn, wrong);
    if (until.isPresent() && until.get().isBefore(today)) {
      wrong.add(Refusal.field("untilOn", "setup.extra.past"));
    } else if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      wrong.add(Refusal.field("untilOn", "setup.extra.backwards"));
    }
    return new Period(from.orElse(null), until.orElse(null));
  }

  /** @param wrong takes a refusal when there is none, or it is too long */
  String cleanReason(List<Refusal> wrong) {
    String text = TypedText.clean(reason);
    if (text == null || text.length() > REASON_LENGTH) {
      wrong.add(Refusal.field("reason", "setup.extra.reason.wrong", REASON_LENGTH));
    }
    return text;
  }

  private static Optional<LocalDate> day(String field, String typed, List<Refusal> wrong) {
    Optional<LocalDate> day = TypedDate.parse(typed);
    if (day.isEmpty()) {
      wrong.add(Refusal.field(field, "setup.date.wrong"));
    }
    return day;
  }
}
