package tr.mbs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The papers of the project, and where they lead. */
public final class Documents {

  /** What a picture of a document may weigh. */
  public static final int MOST_PICTURE_BYTES = 60_000;

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|<img src=\"([^\"]+)\"");

  private Documents() {
  }

  /** README, DEVELOPERS and everything in {@code docs}. */
  public static List<Path> all() {
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md"), Path.of("DEVELOPERS.md")),
          files.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a document links within the project, as it is written there. */
  public static Stream<String> targets(Path document) {
    try {
      return LINK.matcher(Files.readString(document)).results()
          .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
          .filter(target -> !target.contains("://"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every picture that a document shows: PNG of pages, SVG of models. */
  public static Set<Path> pictures() {
    return all().stream()
        .flatMap(document -> targets(document).map(target -> document.resolveSibling(target).normalize()))
        .filter(file -> file.toString().matches(".*\\.(png|svg)")).collect(Collectors.toSet());
  }
}
