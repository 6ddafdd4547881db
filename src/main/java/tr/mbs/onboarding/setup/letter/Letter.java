package tr.mbs.onboarding.setup.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The letter with which a municipality asks the ministry for its move; {@code null} for what is not known yet.
 *
 * @param on       day of the letter
 * @param mailedOn when it was e-mailed to the help desk beforehand
 */
@Embeddable
record Letter(@Column(name = "letter_on") LocalDate on, @Column(name = "letter_number") String number,
    LocalDate mailedOn) {

  static final Letter NONE = new Letter(null, null, null);
}
