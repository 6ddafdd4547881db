package tr.mbs.onboarding.setup.contact;

import java.util.UUID;
import tr.mbs.site.database.Kept;

/** The contacts that are stored. */
interface ContactSheets extends Kept<ContactSheet, UUID> {
}
