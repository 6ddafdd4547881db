package tr.mbs.onboarding.setup.letter;

import java.time.LocalDate;
import java.util.List;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedText;

/** The form of step 1 as it was typed. What is not known yet may stay blank until the step is handed on. */
public record TypedLetter(String letterOn, String letterNumber, String mailedOn, String goLiveOn) {

  private static final int NUMBER_LENGTH = 60;

  static TypedLetter of(Letter letter, LocalDate goLive) {
    return new TypedLetter(text(letter.on()), letter.number(), text(letter.mailedOn()), text(goLive));
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use */
  Letter letter(LocalDate today, List<Refusal> wrong) {
    return new Letter(past("letterOn", letterOn, today, wrong), number(wrong),
        past("mailedOn", mailedOn, today, wrong));
  }

  /** @return {@code null} when it was left blank */
  LocalDate goLive(List<Refusal> wrong) {
    return day("goLiveOn", goLiveOn, wrong);
  }

  private String number(List<Refusal> wrong) {
    String text = TypedText.clean(letterNumber);
    String number = text == null ? null : TurkishText.normalize(text);
    if (number != null && number.length() > NUMBER_LENGTH) {
      wrong.add(Refusal.field("letterNumber", "setup.letter.number.long", NUMBER_LENGTH));
    }
    return number;
  }

  private static LocalDate past(String field, String typed, LocalDate today, List<Refusal> wrong) {
    LocalDate day = day(field, typed, wrong);
    if (day != null && day.isAfter(today)) {
      wrong.add(Refusal.field(field, "setup.letter.future"));
    }
    return day;
  }

  private static LocalDate day(String field, String typed, List<Refusal> wrong) {
    if (TypedText.clean(typed) == null) {
      return null;
    }
    return TypedDate.parse(typed).orElseGet(() -> {
      wrong.add(Refusal.field(field, "setup.date.wrong"));
      return null;
    });
  }

  private static String text(LocalDate day) {
    return day == null ? null : TypedDate.text(day);
  }
}
