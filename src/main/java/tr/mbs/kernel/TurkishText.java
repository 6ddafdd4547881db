package tr.mbs.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turkish text: case, folding, order, short forms, and suffixes for the names of bodies and places. Every method treats
 * {@code i/İ} and {@code ı/I} as the letters they are, whatever the locale of the machine.
 */
public final class TurkishText {

  public static final Locale TURKISH = Locale.forLanguageTag("tr-TR");

  /** The longest {@link #sortKey}: columns that hold one are {@code varchar(200)}. */
  public static final int SORT_KEY_LENGTH = SortKey.MAX_LENGTH;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern HYPHENS_AROUND = Pattern.compile("^-|-$");

  private TurkishText() {
  }

  public static String upper(String text) {
    return text.toUpperCase(TURKISH);
  }

  public static String lower(String text) {
    return text.toLowerCase(TURKISH);
  }

  /** Composed letters (NFC), one blank between words, none around, nothing invisible; the case stays. */
  public static String normalize(String text) {
    // A lower-case i with a second dot is what toLowerCase() without a Turkish locale makes of İ.
    return TypedText.line(text).replace("i\u0307", "i");
  }

  /** For search and comparison: normalized, capital, without marks; "ısparta", "ISPARTA" and "İsparta" are one. */
  public static String fold(String text) {
    return withoutMarks(upper(normalize(text)));
  }

  /**
   * For {@code order by}: digits only, two for each character, so that the order is the one of the Turkish alphabet
   * under any collation of any database. A shorter name comes before its continuations. At most
   * {@link #SORT_KEY_LENGTH} long.
   */
  public static String sortKey(String text) {
    return SortKey.of(text);
  }

  /** For codes and addresses: "Çınarcık" is "cinarcik", "19 Mayıs" is "19-mayis". */
  public static String slug(String text) {
    String folded = fold(text).toLowerCase(Locale.ROOT);
    return HYPHENS_AROUND.matcher(NOT_SLUG.matcher(folded).replaceAll("-")).replaceAll("");
  }

  /** To whom (yönelme): "Çankırı Valiliğine", "Afşar Belediyesine (Bala)", "MİGM'ye", "Iğdır'a". */
  public static String dative(String name) {
    return CaseEnding.DATIVE.attachTo(name);
  }

  /** At whom (bulunma): "Çankırı Valiliğinde", "MİGM'de", "Sivas'ta". */
  public static String locative(String name) {
    return CaseEnding.LOCATIVE.attachTo(name);
  }

  /** From whom (ayrılma): "İl Özel İdaresinden", "MİGM'den", "Sivas'tan". */
  public static String ablative(String name) {
    return CaseEnding.ABLATIVE.attachTo(name);
  }

  /** For SMS: only one-septet characters of the GSM 7-bit alphabet, Turkish letters without their marks. */
  public static String gsm7(String text) {
    return Gsm7.of(text);
  }

  /** Ç→C, Ğ→G, İ→I, â→a, é→e …; the dotless ı has no mark to lose. */
  static String withoutMarks(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }
}
