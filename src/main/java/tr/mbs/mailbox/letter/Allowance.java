package tr.mbs.mailbox.letter;

import tr.mbs.mailbox.letter.part.Piece;

/** How much of one mail is looked at, with all mails within it: somebody may send thousands of parts within parts. */
final class Allowance {

  /** Bytes of text on a page; the rest of a longer one is a download. */
  static final int TEXT = 512 * 1024;
  /** Bytes of one part that are unpacked to see what is in it; a larger one is a file. */
  static final int UNPACKED = 4 * 1024 * 1024;
  /** Levels of parts within parts. */
  static final int DEPTH = 10;
  private static final int LETTERS = 10;

  private int parts = Piece.MOST_PARTS;
  private int letters = LETTERS;
  private int text = TEXT;

  /** Takes one part; false when there are too many. */
  boolean part(Piece piece) {
    return parts-- > 0 && piece.path().chars().filter(letter -> letter == '.').count() < DEPTH;
  }

  /** Takes one mail within the mail; false when there are too many. */
  boolean letter() {
    return letters-- > 0;
  }

  /** How many bytes of text are left. */
  int text() {
    return text;
  }

  void spend(int bytes) {
    text -= bytes;
  }
}
