package tr.mbs.registry.place;

import tr.mbs.registry.unit.UnitCode;

/**
 * A muhtarlık: the office of a muhtar, whoever holds it.
 *
 * @param id           id of the register ({@code V675}, {@code N248}) or of the demo set ({@code D18-001})
 * @param name         without the words "Köyü" and "Mahallesi"
 * @param metropolitan whether the il has a büyükşehir municipality
 * @param municipality the municipality of a neighbourhood; {@code null} for a village
 * @param active       false when it is gone from the register: its requests stay, nobody new takes it
 */
public record Office(String id, String name, OfficeKind kind, String plate, String provinceName, boolean metropolitan,
    String districtId, String districtName, UnitCode municipality, boolean active) {

  /** "Yukarıpınar Köyü", "Cumhuriyet Mahallesi". */
  public String displayName() {
    return kind.displayName(name);
  }
}
