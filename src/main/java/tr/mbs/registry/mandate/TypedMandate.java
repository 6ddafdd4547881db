package tr.mbs.registry.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedText;

/** A new mandate as somebody typed it, in a form or in a line of a file; anything may be missing or wrong. */
public record TypedMandate(String tckn, String firstName, String lastName, String phone, String email,
    String mazbataDate, String mazbataNo, String startOn) {

  private static final int NAME_LENGTH = 60;
  private static final int EMAIL_LENGTH = 120;
  private static final int DAYS_AHEAD = 90;
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]*");
  private static final Pattern EMAIL = Pattern.compile("[a-z0-9._%+-]+@([a-z0-9-]+\\.)+[a-z]{2,}");

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
    Tckn person = required("tckn", tckn, Tckn::parse, wrong);
    String first = required("firstName", firstName, TypedMandate::name, wrong);
    String last = required("lastName", lastName, TypedMandate::name, wrong);
    Phone mobile = phone(phone, wrong);
    String mailbox = mailbox(email, wrong);
    LocalDate certified = required("mazbataDate", mazbataDate, TypedDate::parse, wrong);
    String number = mazbataNumber(mazbataNo, wrong);
    LocalDate start = required("startOn", startOn, TypedDate::parse, wrong);
    requireOrder(certified, start, today, wrong);
    NewMandate entry = wrong.isEmpty()
        ? new NewMandate(person, first + " " + last, mobile, mailbox, muhtarlikId, start, null,
            new Mazbata(certified, number))
        : null;
    return new Reading(entry, wrong);
  }

  /** A phone alone; null after adding to {@code wrong} that it is missing or malformed. */
  public static Phone phone(String typed, List<Refusal> wrong) {
    return required("phone", typed, Phone::parse, wrong);
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
    return TypedText.clean(typed) == null ? null : required("email", typed, TypedMandate::address, wrong);
  }

  static String mazbataNumber(String typed, List<Refusal> wrong) {
    return required("mazbataNo", typed,
        text -> Optional.of(text).filter(number -> number.length() <= Mazbata.NUMBER_LENGTH), wrong);
  }

  /** First and last name in one, in the form that is stored. */
  public static Optional<String> fullName(String typed) {
    return name(typed, 2 * NAME_LENGTH).filter(name -> name.indexOf(' ') > 0);
  }

  /** An address, in the form that is stored. */
  public static Optional<String> address(String typed) {
    return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
        .filter(address -> address.length() <= EMAIL_LENGTH && EMAIL.matcher(address).matches());
  }

  private static Optional<String> name(String typed) {
    return name(typed, NAME_LENGTH - 1);
  }

  /** Both forms that are stored have room for so many characters: capitals may be more, "ß" has two. */
  private static Optional<String> name(String typed, int length) {
    return Optional.of(PersonName.normalize(typed)).filter(name -> name.length() <= length
        && PersonName.fold(name).length() <= length && NAME.matcher(name).matches());
  }

  /** What was understood, or null after adding to {@code wrong} that it is missing or malformed. */
  static <T> T required(String field, String typed, Function<String, Optional<T>> meaning, List<Refusal> wrong) {
    String text = TypedText.clean(typed);
    if (text == null) {
      wrong.add(Refusal.field(field, "registry.record." + field + ".missing"));
      return null;
    }
    Optional<T> understood = meaning.apply(text);
    if (understood.isEmpty()) {
      wrong.add(Refusal.field(field, "registry.record." + field + ".wrong"));
    }
    return understood.orElse(null);
  }
}
