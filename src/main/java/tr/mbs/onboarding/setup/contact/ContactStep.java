package tr.mbs.onboarding.setup.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;

/** Step 8, "Belediye Birim İletişim Bilgilerinin Güncellenmesi". */
@Component
class ContactStep implements StepFacts, StepPanel {

  private final Contacts contacts;

  ContactStep(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public int step() {
    return Contacts.STEP;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    Contact contact = contacts.of(onboarding.getId());
    List<Refusal> missing = new ArrayList<>();
    require("address", contact.address(), missing);
    require("phone", contact.phone(), missing);
    require("fax", contact.fax(), missing);
    require("email", contact.email(), missing);
    require("web", contact.web(), missing);
    return missing;
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    ContactSheet sheet = contacts.sheet(participation.id());
    Contact contact = sheet.content().orElse(Contact.NONE);
    Map<String, Object> model = new HashMap<>();
    model.put("contact", contact);
    model.put("contactVersion", sheet.version());
    model.put("typedContact", TypedContact.of(contact));
    return model;
  }

  private static void require(String field, String value, List<Refusal> missing) {
    if (value == null) {
      missing.add(Refusal.field(field, "setup.contact." + field + ".missing"));
    }
  }
}
