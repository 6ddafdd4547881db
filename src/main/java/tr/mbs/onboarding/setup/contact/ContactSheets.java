package tr.mbs.onboarding.setup.contact;

import java.util.UUID;
import tr.mbs.site.database.Kept;

/** The contacts that are stored. */
interface ContactSheets extends Kept<ContactSheet, UUID> {

  /** A blank one before the first. */
  default ContactSheet of(UUID onboarding) {
    return findById(onboarding).orElseGet(() -> new ContactSheet(onboarding));
  }
}
