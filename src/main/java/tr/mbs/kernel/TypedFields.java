package tr.mbs.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of a form one by one, with a sentence for each that is missing or wrong: {@code <form>.<field>.missing}
 * and {@code <form>.<field>.wrong}.
 *
 * @param form  how the keys of its sentences begin
 * @param wrong takes the sentences
 */
public record TypedFields(String form, List<Refusal> wrong) {

  /** @return {@code null} after a sentence that it is missing or wrong */
  public <T> T required(String field, String typed, Function<String, Optional<T>> meaning) {
    return required(field, field, typed, meaning);
  }

  /** As {@link #required(String, String, Function)}. @param sentence its name in the keys */
  public <T> T required(String field, String sentence, String typed, Function<String, Optional<T>> meaning) {
    if (TypedText.clean(typed) == null) {
      wrong.add(Refusal.field(field, form + "." + sentence + ".missing"));
      return null;
    }
    return understood(field, sentence, typed, meaning);
  }

  /** @return {@code null} when nothing was typed, or after a sentence that it is wrong */
  public <T> T optional(String field, String typed, Function<String, Optional<T>> meaning) {
    return TypedText.clean(typed) == null ? null : understood(field, field, typed, meaning);
  }

  private <T> T understood(String field, String sentence, String typed, Function<String, Optional<T>> meaning) {
    Optional<T> understood = meaning.apply(typed);
    if (understood.isEmpty()) {
      wrong.add(Refusal.field(field, form + "." + sentence + ".wrong"));
    }
    return understood.orElse(null);
  }

  /** One line of text with so many characters at most. */
  public static Function<String, Optional<String>> line(int length) {
    return typed -> Optional.of(TurkishText.normalize(typed)).filter(text -> text.length() <= length);
  }
}
