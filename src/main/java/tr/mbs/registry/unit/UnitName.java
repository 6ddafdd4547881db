package tr.mbs.registry.unit;

import java.util.regex.Pattern;

/** How the name of a body or of a part of one is written. */
public final class UnitName {

  /** Begins with a letter or digit, so that no spreadsheet takes it for a formula. */
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'()&/-]*");

  private UnitName() {
  }

  /** @param text in the form that is stored */
  public static boolean isOne(String text, int longest) {
    return text.length() <= longest && FORM.matcher(text).matches();
  }
}
