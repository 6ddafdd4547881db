package tr.mbs.onboarding.setup.letter;

import java.util.UUID;
import tr.mbs.site.database.Kept;

/** The letters that are stored. */
interface LetterSheets extends Kept<LetterSheet, UUID> {

  /** A blank one before the first. */
  default LetterSheet of(UUID onboarding) {
    return findById(onboarding).orElseGet(() -> new LetterSheet(onboarding));
  }
}
