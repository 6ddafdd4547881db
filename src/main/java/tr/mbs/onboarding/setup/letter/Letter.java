package tr.mbs.onboarding.setup.letter;

import java.time.LocalDate;

/**
 * The letter with which a municipality asks the ministry for its move; {@code null} for what is not known yet.
 *
 * @param on       day of the letter
 * @param mailedOn when it was e-mailed to the help desk beforehand
 * @param version  counts changes by people; 0 before the first
 */
record Letter(LocalDate on, String number, LocalDate mailedOn, int version) {

  static final Letter NONE = new Letter(null, null, null, 0);
}
