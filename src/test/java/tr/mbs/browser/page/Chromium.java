package tr.mbs.browser.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import tr.mbs.signin.verification.Pictures;

/**
 * Gives tests a parameter of type {@link Visitors}: people with the machine's own Chromium before the running
 * application; or of type {@link Browser}, for pages that need no application. The browser is started once for a class.
 * Where it is missing the tests are skipped, but in CI they fail. A test that fails leaves a picture of each page that a
 * visitor has open in {@code target/browser}.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

  private static final Namespace HERE = Namespace.create(Chromium.class);
  /** The headless shell is the same browser without its windows: a quarter less work for the machine. */
  private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
  private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");
  /**
   * For every wait. A machine of two processors that does other things as well needs 15 seconds for Tasklist's four
   * megabytes of script; patience costs nothing when all is well.
   */
  static final double PATIENCE_MILLIS = 90_000;
  private static final String MISSING =
      "Chromium is not on the PATH, browser tests need it: sudo apt-get install chromium-headless-shell";

  private record Running(Playwright playwright, Browser browser) implements CloseableResource {

    static Running start() {
      Path program = program().orElseThrow(() -> new IllegalStateException(MISSING));
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      Playwright playwright = Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Running(playwright, playwright.chromium()
          .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return program().isPresent() || "true".equals(System.getenv("CI"))
        ? ConditionEvaluationResult.enabled("")
        : ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitors.class || parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = context.getRoot().getStore(HERE)
        .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    if (parameter.getParameter().getType() == Browser.class) {
      return running.browser();
    }
    ApplicationContext application = SpringExtension.getApplicationContext(context);
    Visitors visitors = new Visitors(running.browser(),
        "http://localhost:" + application.getEnvironment().getProperty("local.server.port"),
        new PictureReader(application.getBean(Pictures.class)));
    context.getStore(HERE).put(Visitors.class, visitors);
    return visitors;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Visitors visitors = context.getStore(HERE).get(Visitors.class, Visitors.class);
    if (visitors != null && context.getExecutionException().isPresent()) {
      visitors.takePictures(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
    }
  }

  private static Optional<Path> program() {
    return NAMES.stream()
        .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
