package tr.mbs.onboarding.setup.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import tr.mbs.onboarding.setup.Sheet;

/** The contact of one onboarding. */
@Entity
@Table(name = "onboarding_contact")
class ContactSheet extends Sheet<Contact> {

  protected ContactSheet() {
  }

  ContactSheet(UUID onboarding) {
    super(onboarding);
  }
}
