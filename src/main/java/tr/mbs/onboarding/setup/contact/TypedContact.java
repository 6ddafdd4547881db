package tr.mbs.onboarding.setup.contact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TelephoneNumber;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedFields;

/** The form of step 8 as it was typed. What is not known yet may stay blank until the step is done. */
public record TypedContact(String address, String phone, String fax, String email, String web) {

  private static final int ADDRESS_LENGTH = 300;
  private static final int WEB_LENGTH = 150;

  private static final Pattern WEB =
      Pattern.compile("(?i:https?://)?((?:[a-zA-Zİ0-9-]+\\.)+[a-zA-Zİ]{2,})"
          + "((?:/[\\p{L}\\p{N}/._~%-]*)?(?:\\?[\\p{L}\\p{N}/._~%=&+-]*)?)");

  static TypedContact of(Contact contact) {
    return new TypedContact(contact.address(), contact.phone(), contact.fax(), contact.email(), contact.web());
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use */
  Contact read(List<Refusal> wrong) {
    TypedFields fields = new TypedFields("setup.contact", wrong);
    return new Contact(fields.optional("address", address, TypedFields.line(ADDRESS_LENGTH)),
        fields.optional("phone", phone, TypedContact::readPhone), fields.optional("fax", fax, TypedContact::readFax),
        fields.optional("email", email, text -> EmailAddress.parse(text).map(EmailAddress::text)),
        fields.optional("web", web, TypedContact::readWeb));
  }

  private static Optional<String> readPhone(String typed) {
    return TelephoneNumber.parse(typed).map(TelephoneNumber::text);
  }

  private static Optional<String> readFax(String typed) {
    boolean none = TurkishText.lower(TurkishText.normalize(typed)).equals(Contact.NO_FAX);
    return none ? Optional.of(Contact.NO_FAX) : readPhone(typed);
  }

  /** "www.cankiri.bel.tr": the scheme is left out, a slash at the end too. */
  private static Optional<String> readWeb(String typed) {
    String text = TurkishText.normalize(typed);
    Matcher address = WEB.matcher(text);
    if (text.length() > WEB_LENGTH || !address.matches()) {
      return Optional.empty();
    }
    String path = address.group(2).equals("/") ? "" : address.group(2);
    return Optional.of(EmailAddress.lower(address.group(1)) + path);
  }
}
