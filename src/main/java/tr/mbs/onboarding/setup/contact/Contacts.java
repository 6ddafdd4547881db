package tr.mbs.onboarding.setup.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.WrongFields;

/** Step 8: how municipalities can be reached, for the footer of their documents. */
@Component
public class Contacts {

  static final int STEP = 8;

  private final ContactSheets sheets;
  private final Participations participations;

  Contacts(ContactSheets sheets, Participations participations) {
    this.sheets = sheets;
    this.participations = participations;
  }

  public Contact of(UUID onboarding) {
    return sheet(onboarding).content().orElse(Contact.NONE);
  }

  /** A blank one before the first. */
  ContactSheet sheet(UUID onboarding) {
    return sheets.findById(onboarding).orElseGet(() -> new ContactSheet(onboarding));
  }

  /**
   * Stores what was typed.
   *
   * @param seen the version that was shown; 0 before the first
   * @throws WrongFields for each field that cannot be stored
   * @throws Refusal     CONFLICT when it is another version by now; as {@link Participations#working}
   */
  @Transactional
  public void save(String municipality, TypedContact typed, int seen, String userId) {
    UUID onboarding = participations.working(municipality, STEP, userId).id();
    List<Refusal> wrong = new ArrayList<>();
    Contact contact = typed.read(wrong);
    WrongFields.requireNone(wrong);
    ContactSheet sheet = sheet(onboarding);
    sheet.write(seen, contact);
    if (seen == 0) {
      sheets.add(sheet);
    }
  }
}
