package tr.mbs.registry.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;

/** A person, one for all offices and terms; without number and name once these are destroyed: docs/decisions/0015. */
@Entity
@Table(name = "muhtar")
class Muhtar {

  @Id
  private UUID id;
  @Column(updatable = false)
  private byte[] tcknHash;
  @Column(name = "tckn_sealed", updatable = false)
  @Convert(converter = SealedTckn.Column.class)
  private SealedTckn tckn;
  private String fullName;
  private String nameFold;

  protected Muhtar() {
  }

  Muhtar(Tckn tckn, Secrets secrets) {
    this.id = UUID.randomUUID();
    this.tcknHash = SealedTckn.hash(tckn, secrets);
    this.tckn = SealedTckn.of(tckn, secrets);
  }

  /** As in the civil register, in all offices. */
  void rename(String name) {
    fullName = PersonName.normalize(name);
    nameFold = PersonName.fold(fullName);
  }

  Tckn tckn() {
    return tckn == null ? null : tckn.open();
  }

  String fullName() {
    return fullName;
  }
}
