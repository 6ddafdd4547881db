package tr.mbs.onboarding.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TypedText;
import tr.mbs.onboarding.people.OwnUnits.Choice;
import tr.mbs.registry.mandate.TypedMandate;

/**
 * A person as somebody typed him, in the form or in a line of a file; anything may be missing or wrong (domain.md §4).
 *
 * @param unit of a lead: where he works, in words; of a user: one of the municipality's units, by id, DETSİS number or name
 * @param job  of a user
 */
public record TypedPerson(String tckn, String fullName, String title, String unit, String job, String phone,
    String email) {

  private static final int TITLE_LENGTH = 100;
  private static final int UNIT_LENGTH = 150;
  private static final int JOB_LENGTH = 200;

  /** Numbers are not shown again. */
  static TypedPerson of(Person person) {
    String unit = person.unitId() == null ? person.unitName() : person.unitId().toString();
    return new TypedPerson(null, person.fullName(), person.title(), unit, person.job(), null, person.email());
  }

  /**
   * What was understood.
   *
   * @param tckn  {@code null}: as it is
   * @param phone {@code null}: as it is
   */
  public record Content(Tckn tckn, String fullName, String title, UUID unitId, String unitName, String job, Phone phone,
      String email) {

    @Override
    public String toString() {
      return "Content[]";
    }
  }

  /**
   * @param known whether he stands in the list already: then number and phone may be left blank
   * @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use
   */
  public Content read(Role role, Choice units, boolean known, List<Refusal> wrong) {
    boolean user = role == Role.USER;
    return new Content(
        known && TypedText.clean(tckn) == null ? null : required("tckn", tckn, Tckn::parse, wrong),
        required("fullName", fullName, TypedMandate::fullName, wrong),
        required("title", title, text -> line(text, TITLE_LENGTH), wrong),
        user ? required("unit", unit, units::find, wrong) : null,
        user ? null : required("unit", unit, text -> line(text, UNIT_LENGTH), "workplace", wrong),
        user ? required("job", job, text -> line(text, JOB_LENGTH), wrong) : null,
        known && TypedText.clean(phone) == null ? null : required("phone", phone, Phone::parse, wrong),
        required("email", email, TypedMandate::address, wrong));
  }

  /** One line, of a length that is stored. */
  private static Optional<String> line(String text, int length) {
    return Optional.of(text).filter(line -> line.length() <= length && line.indexOf('\n') < 0);
  }

  private static <T> T required(String field, String typed, Function<String, Optional<T>> meaning, List<Refusal> wrong) {
    return required(field, typed, meaning, field, wrong);
  }

  /** What was understood, or null after adding to {@code wrong} that it is missing or malformed. */
  private static <T> T required(String field, String typed, Function<String, Optional<T>> meaning, String sentence,
      List<Refusal> wrong) {
    String text = TypedText.clean(typed);
    Optional<T> understood = text == null ? Optional.empty() : meaning.apply(text);
    if (understood.isEmpty()) {
      wrong.add(Refusal.field(field, "people." + sentence + (text == null ? ".missing" : ".wrong")));
    }
    return understood.orElse(null);
  }

  @Override
  public String toString() {
    return "TypedPerson[]";
  }
}
