package tr.mbs.signin.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

class LimitsTest {

  @Test
  void onlyTheDemoStartsWithoutLimits() {
    assertThat(new Limits(false, demo(true)).bind()).isFalse();
    assertThat(new Limits(true, demo(true)).bind()).isTrue();
    assertThat(new Limits(true, demo(false)).bind()).isTrue();
    assertThatThrownBy(() -> new Limits(false, demo(false))).isInstanceOf(StartRefused.class);
  }

  private static SiteProperties demo(boolean demo) {
    return new SiteProperties(demo, Path.of("data"));
  }
}
