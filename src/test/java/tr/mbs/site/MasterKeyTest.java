package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.site.start.StartRefused;

class MasterKeyTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir
  private Path data;

  @Test
  void configuredKeyWins() {
    assertThat(MasterKey.of(KEY + "\n", demo())).isEqualTo(new byte[32]);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void outsideDemoModeThereIsNoStartWithoutAKey() {
    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> MasterKey.of(" ", new SiteProperties(false, data)))
        .withMessageContaining("MBS_SECRET_KEY is missing");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void wrongKeysAreRefusedWithoutShowingThem() {
    for (String wrong : new String[] {"c2hvcnQ=", "not base64!", KEY.substring(4), KEY + KEY}) {
      assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> MasterKey.of(wrong, demo()))
          .withMessage("MBS_SECRET_KEY is not 32 bytes in base64.");
    }
  }

  @Test
  void demoMakesAKeyOnceForItsOwnerOnly() throws Exception {
    byte[] first = MasterKey.of("", demo());
    assertThat(first).hasSize(32);
    assertThat(MasterKey.of("", demo())).isEqualTo(first);
    Path file = data.resolve("secret.key");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
  }

  @Test
  void demoRefusesADamagedKeyInsteadOfReplacingIt() throws Exception {
    Files.writeString(data.resolve("secret.key"), "damaged");
    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> MasterKey.of("", demo()));
    assertThat(data.resolve("secret.key")).hasContent("damaged");
  }

  @Test
  void twoDataDirectoriesHaveTwoKeys() {
    assertThat(IntStream.range(0, 5).mapToObj(i -> new SiteProperties(true, data.resolve("d" + i)))
        .map(site -> Base64.getEncoder().encodeToString(MasterKey.of("", site)))).doesNotHaveDuplicates();
  }

  private SiteProperties demo() {
    return new SiteProperties(true, data);
  }
}
