package tr.mbs.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of attached files: what a sender calls a file is shown again, but only after it has been made harmless. */
public final class FileName {

  static final int MAX_LENGTH = 120;

  private static final String NAMELESS = "dosya";
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  /** Controls, marks that turn or hide text (U+202E), halves of characters, and what file systems give a meaning to. */
  private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern DOTS_AROUND = Pattern.compile("^[. ]+|[. ]+$");
  private static final Pattern ENDING = Pattern.compile("(.+)\\.([A-Za-z][A-Za-z0-9]{0,4})");

  private FileName() {
  }

  /** The name without folders and hidden characters; "dosya" when nothing is left. For sentences about the file. */
  public static String clean(String given) {
    String name = FOLDERS.matcher(given == null ? "" : given).replaceFirst("");
    name = UNWANTED.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    name = DOTS_AROUND.matcher(BLANKS.matcher(name).replaceAll(" ")).replaceAll("");
    return name.isEmpty() ? NAMELESS : cut(name, MAX_LENGTH);
  }

  /** As {@link #clean}, with an ending that tells the truth: "fatura.pdf.exe" with a picture in it is "fatura.jpg". */
  public static String clean(String given, FileType type) {
    String base = clean(given);
    String ending = type.endings().get(0);
    for (Matcher named = ENDING.matcher(base); named.matches(); named = ENDING.matcher(base)) {
      base = named.group(1);
      String claimed = named.group(2).toLowerCase(Locale.ROOT);
      ending = type.endings().contains(claimed) ? claimed : ending;
    }
    base = DOTS_AROUND.matcher(cut(base, MAX_LENGTH - ending.length() - 1)).replaceAll("");
    return (base.isEmpty() ? NAMELESS : base) + "." + ending;
  }

  /** Never between the two halves of one character. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
