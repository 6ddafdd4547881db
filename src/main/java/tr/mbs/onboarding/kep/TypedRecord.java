package tr.mbs.onboarding.kep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedFields;

/** The form of a {@link KepRecord} as it was typed. */
public record TypedRecord(String kepAddress, String kepProvider, String kepExpiresOn) {

  private static final int PROVIDER_LENGTH = 100;

  /** @param stored {@code null} before there is one */
  static TypedRecord of(KepRecord stored) {
    return stored == null ? new TypedRecord(null, null, null) : new TypedRecord(stored.address(), stored.provider(),
        stored.expiresOn() == null ? null : TypedDate.text(stored.expiresOn()));
  }

  /**
   * @param by    user id
   * @param wrong takes a sentence for each field that cannot be stored; then the answer is of no use
   */
  KepRecord read(UUID onboarding, String by, Instant now, List<Refusal> wrong) {
    TypedFields fields = new TypedFields("kep.field", wrong);
    String address = fields.required("kepAddress", kepAddress, typed -> KepAddress.parse(typed).map(KepAddress::value));
    LocalDate lastDay = fields.optional("kepExpiresOn", kepExpiresOn, TypedDate::parse);
    if (lastDay != null && lastDay.isBefore(IstanbulTime.dateOf(now))) {
      wrong.add(Refusal.field("kepExpiresOn", "kep.field.kepExpiresOn.past"));
    }
    return new KepRecord(onboarding, address,
        fields.optional("kepProvider", kepProvider, TypedFields.line(PROVIDER_LENGTH)), lastDay, by, now);
  }
}
