package tr.mbs.onboarding.setup.number;

import java.util.UUID;
import tr.mbs.site.database.Kept;

/** The last numbers that are stored. */
interface NumbersSheets extends Kept<NumbersSheet, UUID> {
}
