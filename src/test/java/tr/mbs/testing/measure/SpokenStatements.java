package tr.mbs.testing.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Notes each SQL statement that our own classes say to PostgreSQL, once, in a folder of this build: H2 is asked about all of
 * them afterwards ({@code StatementsOnH2IT}). What libraries say is not noted, for they know both databases themselves.
 */
public final class SpokenStatements implements QueryExecutionListener {

  private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final List<String> LIBRARIES = List.of("org.camunda.", "org.hibernate.", "org.springframework.session.",
      "com.github.kagkarlsson.", "org.flywaydb.");

  private final Set<String> noted = ConcurrentHashMap.newKeySet();

  /** Where a build notes them, and asks; empty for a run that is not told by {@code mbs.test.statements}. */
  static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty("mbs.test.statements")).map(Path::of);
  }

  /** All that were noted in this build, by all its JVMs; none if it notes nothing. */
  static Set<String> all() {
    return folder().filter(Files::isDirectory).map(SpokenStatements::read).orElse(Set.of());
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    for (QueryInfo query : queries) {
      String statement = oneLine(query.getQuery());
      if (!noted.contains(statement) && isOurs() && noted.add(statement)) {
        note(statement);
      }
    }
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    // What was said counts, whatever becomes of it.
  }

  /** Lists of values differ in length only. */
  private static String oneLine(String statement) {
    return statement.replaceAll("\\s+", " ").replaceAll(" in \\(\\?(, \\?)*\\)", " in (?)").strip();
  }

  /** Whether the nearest of us on the stack is of the product, no library stands between, and H2 has no class of its own. */
  private static boolean isOurs() {
    return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
        .filter(type -> type.getPackageName().startsWith("tr.mbs") && type.getPackage() != SpokenStatements.class.getPackage()
            || LIBRARIES.stream().anyMatch(type.getName()::startsWith))
        .findFirst()
        .filter(type -> type.getName().startsWith("tr.mbs") && isProduct(type)
            && !type.getSimpleName().startsWith("Postgresql"))
        .isPresent());
  }

  private static boolean isProduct(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source != null && !source.getLocation().getPath().endsWith("/test-classes/");
  }

  private static synchronized void note(String statement) {
    folder().ifPresent(folder -> {
      try {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ProcessHandle.current().pid() + ".sql"), statement + "\n",
            StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static Set<String> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.flatMap(file -> lines(file).stream()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
