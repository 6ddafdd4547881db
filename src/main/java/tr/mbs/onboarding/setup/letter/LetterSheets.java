package tr.mbs.onboarding.setup.letter;

import java.util.UUID;
import tr.mbs.site.database.Kept;

/** The letters that are stored. */
interface LetterSheets extends Kept<LetterSheet, UUID> {
}
