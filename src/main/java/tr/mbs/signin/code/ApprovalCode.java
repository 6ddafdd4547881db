package tr.mbs.signin.code;

/**
 * Six characters that prove who holds the registered phone: 29^6 = 594,823,321 values (security.md §1).
 *
 * @param characters without blanks and hyphen, in capital letters
 */
public record ApprovalCode(String characters) {

  static final int LENGTH = 6;

  /** A new code; all values are equally likely. */
  static ApprovalCode random() {
    return new ApprovalCode(CodeCharacters.random(CodeCharacters.ALL, LENGTH));
  }

  /** What a person typed or pasted: case, blanks and dashes do not matter. It may be no possible code at all. */
  public static ApprovalCode typed(String text) {
    return new ApprovalCode(CodeCharacters.typed(text));
  }

  /** {@code ABC-DEF}: in two halves a code is easier to carry from one screen to another. */
  String shown() {
    return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
  }

  /** Never the code: this may stand in a log. */
  @Override
  public String toString() {
    return "ApprovalCode";
  }
}
