package tr.mbs.registry.load;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The complete register beside the project; a clone has none, tests that need it are skipped there. */
public final class SharedRegister {

  private SharedRegister() {
  }

  /** Skips the test when the folder is not there; -Dmbs.shared=… names another one than {@code ../shared}. */
  public static Path folder() {
    Path data = Path.of(System.getProperty("mbs.shared", "../shared")).resolve("data");
    assumeTrue(Files.isDirectory(data), "Skipped: no complete register at " + data
        + "; name the folder that holds data/provinces.csv with -Dmbs.shared=<folder>");
    return data;
  }
}
