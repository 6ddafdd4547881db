package tr.mbs.onboarding.setup.unit;

import java.util.Optional;
import java.util.stream.Stream;
import tr.mbs.kernel.TurkishText;

/** What a municipality's own unit is (norm kadro, 22.02.2007). */
public enum MunicipalityUnitKind {
  MAYORALTY("baskanlik"),
  DEPUTY_MAYORALTY("baskan-yardimciligi"),
  SECRETARIAT_GENERAL("genel-sekreterlik"),
  GENERAL_DIRECTORATE("genel-mudurluk"),
  DEPARTMENT("daire-baskanligi"),
  DIRECTORATE("mudurluk"),
  BRANCH_DIRECTORATE("sube-mudurlugu"),
  SECTION("seflik"),
  OTHER("diger");

  private final String slug;

  MunicipalityUnitKind(String slug) {
    this.slug = slug;
  }

  /** As a file has it: "mudurluk". */
  public String slug() {
    return slug;
  }

  /** What people write in a file: "Daire Başkanlığı", "daire-baskanligi". */
  static Optional<MunicipalityUnitKind> parse(String typed) {
    String typedSlug = TurkishText.slug(typed);
    return Stream.of(values()).filter(kind -> kind.slug.equals(typedSlug)).findFirst();
  }

  static Optional<MunicipalityUnitKind> named(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
