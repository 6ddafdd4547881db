package tr.mbs.onboarding.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/** {@code onboarding/steps-<version>.csv}. To change a text or a rule, add a file with the next version. */
final class CatalogueFile {

  /** The last version that there is a file of. */
  static final int NEWEST = 1;

  private CatalogueFile() {
  }

  /** The steps of a version, in order. */
  static List<CatalogueStep> steps(int version) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var file = new ClassPathResource("onboarding/steps-" + version + ".csv");
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      return format.parse(reader).stream().map(row -> new CatalogueStep(version, row)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
