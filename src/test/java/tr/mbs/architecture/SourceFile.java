package tr.mbs.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java file as written, for rules about what bytecode no longer shows. */
record SourceFile(Path path, String text) {

  static final Path MAIN = Path.of("src/main/java");
  static final Path TEST = Path.of("src/test/java");

  /** Strings and characters first, so that a "//" inside of one is not taken for a comment. */
  private static final Pattern STRING_OR_COMMENT = Pattern.compile(
      "(\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+')|/\\*[\\s\\S]*?\\*/|//[^\\n]*");

  static List<SourceFile> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().map(SourceFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceFile of(Path folder, Class<?> type) {
    return read(folder.resolve(type.getName().replace('.', '/') + ".java"));
  }

  private static SourceFile read(Path path) {
    try {
      return new SourceFile(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String withoutComments() {
    return STRING_OR_COMMENT.matcher(text).replaceAll("$1");
  }

  /** Lines that do something: neither blank, comment, package nor import. */
  long linesOfCode() {
    return withoutComments().lines()
        .filter(line -> !line.isBlank() && !line.startsWith("package ") && !line.startsWith("import "))
        .count();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
