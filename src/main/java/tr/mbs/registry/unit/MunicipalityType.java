package tr.mbs.registry.unit;

/** The types of municipality, named as in a register's {@code municipalities.csv} (laws 5216 and 5393). */
public enum MunicipalityType {
  /** Büyükşehir. */
  METROPOLITAN,
  /** İlçe of a büyükşehir. */
  METROPOLITAN_DISTRICT,
  /** The il's own, in the district "Merkez" of the 51 iller without büyükşehir. */
  PROVINCE_CENTER,
  /** İlçe of the 51 iller without büyükşehir. */
  DISTRICT,
  /** Belde. */
  TOWN
}
