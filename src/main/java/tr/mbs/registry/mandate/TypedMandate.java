package tr.mbs.registry.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedFields;
import tr.mbs.kernel.TypedText;

/** A new mandate as somebody typed it, in a form or in a line of a file; anything may be missing or wrong. */
public record TypedMandate(String tckn, String firstName, String lastName, String phone, String email,
    String mazbataDate, String mazbataNo, String startOn) {

  private static final int DAYS_AHEAD = 90;

  /**
   * What was understood.
   *
   * @param entry {@code null} unless everything is right
   * @param wrong a sentence for each field that is not
   */
  public record Reading(NewMandate entry, List<Refusal> wrong) {
  }

  /** @param today in Istanbul: nobody is recorded long before he takes office */
  public Reading read(String muhtarlikId, LocalDate today) {
    List<Refusal> wrong = new ArrayList<>();
    TypedFields fields = fields(wrong);
    Tckn person = fields.required("tckn", tckn, Tckn::parse);
    PersonName first = fields.required("firstName", firstName, PersonName::parsePart);
    PersonName last = fields.required("lastName", lastName, PersonName::parsePart);
    Phone mobile = phone(phone, wrong);
    String mailbox = mailbox(email, wrong);
    LocalDate certified = fields.required("mazbataDate", mazbataDate, TypedDate::parse);
    String number = mazbataNumber(mazbataNo, wrong);
    LocalDate start = fields.required("startOn", startOn, TypedDate::parse);
    requireOrder(certified, start, today, wrong);
    NewMandate entry = wrong.isEmpty()
        ? new NewMandate(person, first.text() + " " + last.text(), mobile, mailbox, muhtarlikId, start, null,
            new Mazbata(certified, number))
        : null;
    return new Reading(entry, wrong);
  }

  /** A phone alone; null after adding to {@code wrong} that it is missing or malformed. */
  public static Phone phone(String typed, List<Refusal> wrong) {
    return fields(wrong).required("phone", typed, Phone::parse);
  }

  /** The mazbata comes first, then the start, and neither long after today; {@code null} is another sentence's. */
  static void requireOrder(LocalDate certified, LocalDate start, LocalDate today, List<Refusal> wrong) {
    if (certified != null && certified.isAfter(today)) {
      wrong.add(Refusal.field("mazbataDate", "registry.record.mazbataDate.future"));
    } else if (certified != null && start != null && start.isBefore(certified)) {
      wrong.add(Refusal.field("startOn", "registry.record.startOn.early"));
    } else if (start != null && start.isAfter(today.plusDays(DAYS_AHEAD))) {
      wrong.add(Refusal.field("startOn", "registry.record.startOn.late", DAYS_AHEAD));
    }
  }

  /** Null when there is none, or after adding to {@code wrong} that it is malformed. */
  static String mailbox(String typed, List<Refusal> wrong) {
    EmailAddress address = fields(wrong).optional("email", typed, EmailAddress::parse);
    return address == null ? null : address.text();
  }

  static String mazbataNumber(String typed, List<Refusal> wrong) {
    return fields(wrong).required("mazbataNo", typed,
        text -> Optional.of(TypedText.clean(text)).filter(number -> number.length() <= Mazbata.NUMBER_LENGTH));
  }

  /** The sentences of this form and of its sisters. */
  static TypedFields fields(List<Refusal> wrong) {
    return new TypedFields("registry.record", wrong);
  }
}
