package tr.mbs.onboarding.board;

/**
 * Which municipalities the board shows; {@code null} does not narrow.
 *
 * @param text     words of the name, in any spelling of Turkish
 * @param plate    of an il
 * @param standing {@link Standing#RUNNING} has the late ones too
 */
record BoardCriteria(String text, String plate, Standing standing) {

  static final BoardCriteria EVERYTHING = new BoardCriteria(null, null, null);
}
