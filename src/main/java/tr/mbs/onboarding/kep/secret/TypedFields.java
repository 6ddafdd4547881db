package tr.mbs.onboarding.kep.secret;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedText;

/**
 * Reads the fields of a form one by one, with a sentence for each that is missing or wrong: {@code kep.field.<name>.missing}
 * and {@code kep.field.<name>.wrong}.
 *
 * @param wrong takes the sentences
 */
public record TypedFields(List<Refusal> wrong) {

  /** @return {@code null} after a sentence that it is missing or wrong */
  public <T> T required(String field, String typed, Function<String, Optional<T>> meaning) {
    if (TypedText.clean(typed) == null) {
      wrong.add(Refusal.field(field, "kep.field." + field + ".missing"));
      return null;
    }
    return optional(field, typed, meaning);
  }

  /** @return {@code null} when nothing was typed, or after a sentence that it is wrong */
  public <T> T optional(String field, String typed, Function<String, Optional<T>> meaning) {
    if (TypedText.clean(typed) == null) {
      return null;
    }
    Optional<T> understood = meaning.apply(typed);
    if (understood.isEmpty()) {
      wrong.add(Refusal.field(field, "kep.field." + field + ".wrong"));
    }
    return understood.orElse(null);
  }

  /** One line of text with so many characters at most. */
  public static Function<String, Optional<String>> line(int length) {
    return typed -> Optional.of(TurkishText.normalize(TypedText.clean(typed))).filter(text -> text.length() <= length);
  }
}
