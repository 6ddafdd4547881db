package tr.mbs.registry.unit;

import java.util.regex.Pattern;
import tr.mbs.kernel.TurkishText;
import tr.mbs.site.Audience;

/**
 * The code of an organisation unit, at the same time its candidate group in the engine: {@code migm},
 * {@code valilik-18}, {@code md-18-milli-egitim}, {@code belediye-06}, {@code belediye-18-merkez},
 * {@code belediye-32-yalvac-kumdanli}. Once made, a code never changes (contract.md, "Register import").
 *
 * @param value 2 to 64 characters a–z, 0–9 and hyphen; the engine's column for groups holds no more
 */
public record UnitCode(String value) {

  private static final int MAX_LENGTH = 64;
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{2," + MAX_LENGTH + "}");

  /** Behind a unit's code, the address of a body in the demo: reserved by RFC 2606, so that nobody has it. */
  static final String MADE_UP_DOMAIN = "@kurum.example";

  public static final UnitCode DIRECTORATE_GENERAL = new UnitCode(Audience.MIGM.group());
  public static final UnitCode ARBITER = new UnitCode(Audience.MIGM_MANAGER.group());
  public static final UnitCode HELP_DESK = new UnitCode(Audience.HELP_DESK.group());

  /** @throws IllegalArgumentException when the value is no unit code */
  public UnitCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a unit code");
    }
  }

  public static boolean isValid(String value) {
    return value != null && ALLOWED.matcher(value).matches();
  }

  public static UnitCode governorate(String plate) {
    return new UnitCode(Audience.GOVERNORATE.group() + plate);
  }

  /** @param slug what the directorate does, as in {@code directorates.csv}: {@code milli-egitim} */
  public static UnitCode directorate(String plate, String slug) {
    return new UnitCode(Audience.DIRECTORATE.group() + plate + "-" + slug);
  }

  /** The büyükşehir municipality of an il. */
  public static UnitCode metropolitan(String plate) {
    return new UnitCode(Audience.MUNICIPALITY.group() + plate);
  }

  /** The municipality of a district; the il's own lies in the district "Merkez". */
  public static UnitCode municipality(String plate, String district) {
    return new UnitCode(shortened(metropolitan(plate).value + "-" + TurkishText.slug(district)));
  }

  /** The municipality of a belde. */
  public static UnitCode town(String plate, String district, String town) {
    return new UnitCode(shortened(municipality(plate, district).value + "-" + TurkishText.slug(town)));
  }

  /** The n-th unit that would have this code: {@code belediye-18-orta-2}. */
  public UnitCode numbered(int number) {
    String suffix = "-" + number;
    return new UnitCode(value.substring(0, Math.min(value.length(), MAX_LENGTH - suffix.length())) + suffix);
  }

  /** The group of those who manage this unit, each of them in the unit's own group too: {@code valilik-18-yonetici}. */
  public String managers() {
    return value + Audience.UNIT_MANAGER.group();
  }

  /** The address that this unit has in the demo. */
  String madeUpEmail() {
    return value + MADE_UP_DOMAIN;
  }

  private static String shortened(String code) {
    return code.length() <= MAX_LENGTH ? code : code.substring(0, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
