package tr.mbs.onboarding.setup.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import tr.mbs.onboarding.setup.Sheet;

/** The letter of one onboarding. */
@Entity
@Table(name = "onboarding_letter")
class LetterSheet extends Sheet<Letter> {

  protected LetterSheet() {
  }

  LetterSheet(UUID onboarding) {
    super(onboarding);
  }
}
