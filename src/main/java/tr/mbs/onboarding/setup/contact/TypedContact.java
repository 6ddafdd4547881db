package tr.mbs.onboarding.setup.contact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedText;
import tr.mbs.registry.mandate.TypedMandate;

/** The form of step 8 as it was typed. What is not known yet may stay blank until the step is done. */
public record TypedContact(String address, String phone, String fax, String email, String web) {

  private static final int ADDRESS_LENGTH = 300;
  private static final int WEB_LENGTH = 150;

  /** Ten digits after 0 or +90, of a place or a mobile; or seven that begin with 444. */
  private static final Pattern PHONE = Pattern.compile("(?:(?:\\+|00)?90|0)?([2-58][0-9]{9})|(444[0-9]{4})");
  private static final Pattern PUNCTUATION = Pattern.compile("[-(). /]");
  private static final Pattern WEB =
      Pattern.compile("(?:https?://)?((?:[a-z0-9-]+\\.)+[a-z]{2,})((?:/[a-z0-9/._~-]*)?)", Pattern.CASE_INSENSITIVE);

  static TypedContact of(Contact contact) {
    return new TypedContact(contact.address(), contact.phone(), contact.fax(), contact.email(), contact.web());
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use */
  Contact read(List<Refusal> wrong) {
    return new Contact(field("address", address, TypedContact::readAddress, wrong),
        field("phone", phone, TypedContact::readPhone, wrong), field("fax", fax, TypedContact::readFax, wrong),
        field("email", email, TypedMandate::address, wrong), field("web", web, TypedContact::readWeb, wrong), 0);
  }

  private static String field(String name, String typed, Function<String, Optional<String>> meaning,
      List<Refusal> wrong) {
    String text = TypedText.clean(typed);
    Optional<String> read = text == null ? Optional.empty() : meaning.apply(TurkishText.normalize(text));
    if (text != null && read.isEmpty()) {
      wrong.add(Refusal.field(name, "setup.contact." + name + ".wrong"));
    }
    return read.orElse(null);
  }

  private static Optional<String> readAddress(String text) {
    return Optional.of(text).filter(address -> address.length() <= ADDRESS_LENGTH);
  }

  /** "0 376 213 10 00", "444 0 376". */
  private static Optional<String> readPhone(String text) {
    Matcher number = PHONE.matcher(PUNCTUATION.matcher(text).replaceAll(""));
    if (!number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(1);
    return Optional.of(digits == null ? grouped(number.group(2), 3, 4, 7)
        : "0 " + grouped(digits, 3, 6, 8, 10));
  }

  private static Optional<String> readFax(String text) {
    return TurkishText.lower(text).equals(Contact.NO_FAX) ? Optional.of(Contact.NO_FAX) : readPhone(text);
  }

  /** "www.cankiri.bel.tr": the scheme is left out, a slash at the end too. */
  private static Optional<String> readWeb(String text) {
    Matcher address = WEB.matcher(text);
    if (text.length() > WEB_LENGTH || !address.matches()) {
      return Optional.empty();
    }
    String path = address.group(2).equals("/") ? "" : address.group(2);
    return Optional.of(address.group(1).toLowerCase(Locale.ROOT) + path);
  }

  /** @param ends where each group of digits ends */
  private static String grouped(String digits, int... ends) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int end : ends) {
      text.append(from == 0 ? "" : " ").append(digits, from, end);
      from = end;
    }
    return text.toString();
  }
}
