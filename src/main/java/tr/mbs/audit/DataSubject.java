package tr.mbs.audit;

import java.util.UUID;

/**
 * Whose personal data was seen or changed ("ilgili kişi" of law 6698 art. 3), as {@code audit_entry.concerns} holds it.
 * Names nobody: an id of ours says who it is.
 *
 * @param kind whose id it is
 * @param id   at most 100 characters
 */
public record DataSubject(Kind kind, String id) {

  /** What kind of id it is. */
  public enum Kind {
    /** A muhtar in one office, by the id of the mandate. */
    MANDATE("mandate"),
    /** Whoever holds or held an office, by the id of the muhtarlık. */
    OFFICE("office"),
    /** A member of staff, by user id. */
    ACCOUNT("account");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  public static DataSubject mandate(UUID id) {
    return new DataSubject(Kind.MANDATE, id.toString());
  }

  public static DataSubject office(String muhtarlikId) {
    return new DataSubject(Kind.OFFICE, muhtarlikId);
  }

  public static DataSubject account(String userId) {
    return new DataSubject(Kind.ACCOUNT, userId);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static DataSubject parse(String text) {
    for (Kind kind : Kind.values()) {
      if (text.startsWith(kind.prefix + ":") && text.length() > kind.prefix.length() + 1) {
        return new DataSubject(kind, text.substring(kind.prefix.length() + 1));
      }
    }
    throw new IllegalArgumentException("Not a data subject");
  }

  /** As the column has it: {@code mandate:3f0c…}, {@code office:V675}, {@code account:migm1}. */
  @Override
  public String toString() {
    return kind.prefix + ":" + id;
  }
}
