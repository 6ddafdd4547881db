package tr.mbs.kernel;

/** How names of people are stored and compared: domain.md §4. Without a locale "i" and "İ" would not meet. */
public final class PersonName {

  private PersonName() {
  }

  /** The form that is stored: composed letters (NFC), no blank around, one between words, nothing invisible. */
  public static String normalize(String name) {
    return TurkishText.normalize(name);
  }

  /** The form that is compared: capital letters without Turkish marks, "ÇİĞDEM IŞIK" and "Ciğdem Isik" alike. */
  public static String fold(String name) {
    return TurkishText.fold(name);
  }

  /** Whether two names are the same to a clerk; an empty name is the same as no other. */
  public static boolean same(String one, String other) {
    return one != null && other != null && !fold(one).isEmpty() && fold(one).equals(fold(other));
  }
}
