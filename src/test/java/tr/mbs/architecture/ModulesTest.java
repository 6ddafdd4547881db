package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.util.ClassUtils;
import tr.mbs.Application;

/** The arrows between modules: each package-info names whom its room knows, and this holds the code to it. */
class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

  /** No cycles, no arrow that a package-info does not name, no reach into another module's inner packages. */
  @Test
  void modulesKnowOnlyWhomTheyName() {
    MODULES.verify();
  }

  /** A package-info without a list lets its module know every other one. Only demo may; the kernel has a rule of its own. */
  @Test
  void everyModuleNamesWhomItKnows() {
    assertThat(MODULES.stream()
        .map(module -> module.getIdentifier().toString())
        .filter(name -> !Set.of("kernel", "demo").contains(name)))
        .allSatisfy(name -> assertThat(named(name)).isNotEmpty().doesNotContain(ApplicationModule.OPEN_TOKEN, "demo"));
  }

  private static String[] named(String module) {
    Class<?> info = ClassUtils.resolveClassName("tr.mbs." + module + ".package-info", null);
    ApplicationModule room = info.getAnnotation(ApplicationModule.class);
    return room == null ? new String[0] : room.allowedDependencies();
  }
}
