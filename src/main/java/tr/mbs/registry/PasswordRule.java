package tr.mbs.registry;

/** What the engine's policy asks of a password that people choose, in the order in which it is told. */
public enum PasswordRule {
  /** At least ten characters. */
  LENGTH,
  LOWERCASE,
  UPPERCASE,
  DIGIT,
  /** A blank or a mark of punctuation. */
  SPECIAL,
  /** Neither user id nor name nor e-mail address of the account. */
  USER_DATA
}
