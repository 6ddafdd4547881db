package tr.mbs.registry.mandate;

import java.time.Instant;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.Reason;

/** Mandates of one person that no database knows. */
final class SampleMandate {

  private static final Tckn TCKN = Tckn.of("10000000146");
  private static final Secrets SECRETS = new Secrets(new byte[32]);

  private SampleMandate() {
  }

  static Mandate of(String office, Phone phone, Term term) {
    Mandate mandate = of("Ahmet Yılmaz", new NewMandate(TCKN, null, phone, null, office, term.startOn(),
        term.closed() ? null : term.endOn()));
    if (term.closed()) {
      mandate.close(mandate, new Reason("İstifa"), term.endOn(), Instant.EPOCH);
    }
    return mandate;
  }

  static Mandate of(String name, NewMandate entry) {
    Muhtar person = new Muhtar(TCKN, SECRETS);
    person.rename(name);
    return new Mandate(person, entry);
  }
}
