package tr.mbs.registry.mandate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;

/** A TCKN as it is stored: sealed, with keys outside the database, and opened by who needs it. */
record SealedTckn(byte[] sealed, Secrets secrets) {

  private static final String LOOK_UP = "tckn-lookup";
  private static final String SEAL = "tckn";

  static SealedTckn of(Tckn tckn, Secrets secrets) {
    return new SealedTckn(secrets.encrypt(SEAL, tckn.digits()), secrets);
  }

  /** The keyed hash by which a person is found. */
  static byte[] hash(Tckn tckn, Secrets secrets) {
    return secrets.mac(LOOK_UP, tckn.digits());
  }

  Tckn open() {
    return Tckn.of(secrets.decryptText(SEAL, sealed));
  }

  @Converter
  static class Column implements AttributeConverter<SealedTckn, byte[]> {

    private final Secrets secrets;

    Column(Secrets secrets) {
      this.secrets = secrets;
    }

    @Override
    public byte[] convertToDatabaseColumn(SealedTckn tckn) {
      return tckn == null ? null : tckn.sealed();
    }

    @Override
    public SealedTckn convertToEntityAttribute(byte[] stored) {
      return stored == null ? null : new SealedTckn(stored, secrets);
    }
  }
}
