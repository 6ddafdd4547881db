package tr.mbs.registry;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tr.mbs.kernel.Phone;

/** Phones of entities are stored as {@code +905XXXXXXXXX}. */
@Converter(autoApply = true)
class StoredPhone implements AttributeConverter<Phone, String> {

  @Override
  public String convertToDatabaseColumn(Phone phone) {
    return phone == null ? null : phone.e164();
  }

  @Override
  public Phone convertToEntityAttribute(String stored) {
    return stored == null ? null : new Phone(stored);
  }
}
