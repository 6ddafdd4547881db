package tr.mbs.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PicturesTest {

  @Test
  void page() throws Exception {
    assertThat(Files.readString(PicturePage.write())).doesNotContain("style=", "<script");
  }
}
