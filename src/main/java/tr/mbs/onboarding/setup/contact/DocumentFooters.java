package tr.mbs.onboarding.setup.contact;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitContacts;

/** What the municipalities wrote in step 8 stands in the footer of their answers. */
@Component
class DocumentFooters implements UnitContacts {

  private final ContactSheets sheets;

  DocumentFooters(ContactSheets sheets) {
    this.sheets = sheets;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Footer> of(UnitCode body) {
    return sheets.of(body.value()).flatMap(ContactSheet::content).filter(DocumentFooters::complete)
        .map(known -> new Footer(known.address(), known.phone(),
            known.fax().equals(Contact.NO_FAX) ? null : known.fax(), known.email(), known.web()));
  }

  private static boolean complete(Contact contact) {
    return Stream.of(contact.address(), contact.phone(), contact.fax(), contact.email(), contact.web())
        .allMatch(Objects::nonNull);
  }
}
