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
    if (!isValid(digits)) {
      throw new IllegalArgumentException("Not a DETSİS number");
    }
  }

  /** Reads what a person typed, with blanks, dots or dashes; empty for whatever is no such number, {@code null} too. */
  public static Optional<Detsis> parse(String typed) {
    return Optional.of(TypedText.compact(typed)).filter(Detsis::isValid).map(Detsis::new);
  }

  /** Whether the text is exactly eight digits; {@code null} is not. */
  public static boolean isValid(String digits) {
    return digits != null && FORM.matcher(digits).matches();
  }
}
