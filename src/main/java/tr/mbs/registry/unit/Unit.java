package tr.mbs.registry.unit;

/**
 * A body that can hold a request or take part in an onboarding.
 *
 * @param plate            the il, or {@code null} for a central body
 * @param districtId       the ilçe of a municipality, or {@code null}
 * @param municipalityType {@code null} unless it is a municipality
 * @param slug             what a directorate does ({@code milli-egitim}), else {@code null}
 * @param name             name on pages: "Çankırı Valiliği", "MİGM"
 * @param longName         full name: "Mahalli İdareler Genel Müdürlüğü"; the same as the name where there is no other
 * @param email            where messages about new work go; {@code null} until somebody enters it, and nobody is told
 * @param active           false when it is gone from the register: old records still name it, nothing new goes there
 */
public record Unit(UnitCode code, UnitKind kind, String plate, String districtId, MunicipalityType municipalityType,
    String slug, String name, String longName, String email, boolean active) {

  public boolean is(UnitKind other) {
    return kind == other;
  }
}
