package tr.mbs.onboarding.people;

import java.util.List;
import java.util.UUID;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TypedFields;
import tr.mbs.onboarding.people.OwnUnits.Choice;

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
    TypedFields fields = new TypedFields("people", wrong);
    Tckn number = known ? fields.optional("tckn", tckn, Tckn::parse) : fields.required("tckn", tckn, Tckn::parse);
    PersonName name = fields.required("fullName", fullName, PersonName::parse);
    String position = fields.required("title", title, TypedFields.line(TITLE_LENGTH));
    UUID unitId = user ? fields.required("unit", unit, units::find) : null;
    String unitName = user ? null : fields.required("unit", "workplace", unit, TypedFields.line(UNIT_LENGTH));
    String work = user ? fields.required("job", job, TypedFields.line(JOB_LENGTH)) : null;
    Phone mobile = known ? fields.optional("phone", phone, Phone::parse) : fields.required("phone", phone, Phone::parse);
    EmailAddress address = fields.required("email", email, EmailAddress::parse);
    return new Content(number, name == null ? null : name.text(), position, unitId, unitName, work, mobile,
        address == null ? null : address.text());
  }

  @Override
  public String toString() {
    return "TypedPerson[]";
  }
}
