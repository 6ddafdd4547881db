package tr.mbs.onboarding.catalogue;

import java.util.List;
import tr.mbs.csv.CsvReader;

/** {@code onboarding/steps-<version>.csv}. To change a text or a rule, add a file with the next version. */
final class CatalogueFile {

  /** The last version that there is a file of. */
  static final int NEWEST = 1;

  private CatalogueFile() {
  }

  /** The steps of a version, in order. */
  static List<CatalogueStep> steps(int version) {
    return CsvReader.ofProject("onboarding/steps-" + version + ".csv").stream()
        .map(row -> new CatalogueStep(version, row)).toList();
  }
}
