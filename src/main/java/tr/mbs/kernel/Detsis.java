package tr.mbs.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a body in the register of state organisations (Devlet Teşkilatı Merkezî Kayıt Sistemi, domain.md §4).
 *
 * @param digits eight
 */
public record Detsis(String digits) {

  private static final Pattern FORM = Pattern.compile("[0-9]{8}");

  public Detsis {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("Not a DETSİS number");
    }
  }

  /** Reads what a person typed, with blanks, dots or dashes; empty for whatever is no such number, {@code null} too. */
  public static Optional<Detsis> parse(String typed) {
    return Optional.of(TypedText.compact(typed)).filter(text -> FORM.matcher(text).matches()).map(Detsis::new);
  }
}
