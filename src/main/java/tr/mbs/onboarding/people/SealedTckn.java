package tr.mbs.onboarding.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;

/** Numbers are stored twice: encrypted, and as a keyed hash by which they are found again. Nobody reads them there. */
@Component
@Converter
@Immutable
class SealedTckn implements AttributeConverter<Tckn, byte[]> {

  private static final String LOOK_UP = "onboarding-tckn-lookup";
  private static final String SEAL = "onboarding-tckn";

  private final Secrets secrets;

  SealedTckn(Secrets secrets) {
    this.secrets = secrets;
  }

  byte[] hash(Tckn tckn) {
    return secrets.mac(LOOK_UP, tckn.digits());
  }

  @Override
  public byte[] convertToDatabaseColumn(Tckn tckn) {
    return secrets.encrypt(SEAL, tckn.digits());
  }

  @Override
  public Tckn convertToEntityAttribute(byte[] sealed) {
    return Tckn.of(secrets.decryptText(SEAL, sealed));
  }
}
