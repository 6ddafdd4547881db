package tr.mbs.onboarding.setup.contact;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.WrongFields;

/** Step 8: how municipalities can be reached, for the footer of their documents. */
@Component
public class Contacts {

  static final int STEP = 8;

  private final JdbcClient jdbc;
  private final Participations participations;

  Contacts(JdbcClient jdbc, Participations participations) {
    this.jdbc = jdbc;
    this.participations = participations;
  }

  public Contact of(UUID onboarding) {
    return jdbc.sql("select address, phone, fax, email, web, version from onboarding_contact where onboarding_id = ?")
        .param(onboarding).query(Contact.class).optional().orElse(Contact.NONE);
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
    if (of(onboarding).version() != seen) {
      throw Edits.changed();
    }
    store(onboarding, contact, seen);
  }

  /** The onboarding is locked: nobody else stores one meanwhile. */
  private void store(UUID onboarding, Contact contact, int seen) {
    String sql = seen == 0
        ? """
          insert into onboarding_contact (address, phone, fax, email, web, version, onboarding_id)
          values (:address, :phone, :fax, :email, :web, :version, :id)"""
        : """
          update onboarding_contact set address = :address, phone = :phone, fax = :fax, email = :email, web = :web,
            version = :version
          where onboarding_id = :id""";
    jdbc.sql(sql).param("address", contact.address(), Types.VARCHAR).param("phone", contact.phone(), Types.VARCHAR)
        .param("fax", contact.fax(), Types.VARCHAR).param("email", contact.email(), Types.VARCHAR)
        .param("web", contact.web(), Types.VARCHAR).param("version", seen + 1).param("id", onboarding).update();
  }
}
