package tr.mbs.mailbox.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Mails in shapes that were seen in the world, and what each is to be on a page ({@code corpus.txt}). */
public final class Corpus {

  static final String WHATEVER = "*";

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Path FOLDER = Path.of("src/test/resources/mailbox");

  /** A line of the table. */
  public record Shape(String file, String subject, String words, List<String> files, List<String> notes) {

    public byte[] source() {
      try {
        return Files.readAllBytes(FOLDER.resolve("corpus").resolve(file + ".eml"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    Letter read() {
      return Corpus.read(source());
    }

    @Override
    public String toString() {
      return file;
    }
  }

  private Corpus() {
  }

  public static List<Shape> shapes() throws IOException {
    return Files.readAllLines(FOLDER.resolve("corpus.txt")).stream().filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\\|", -1))
        .map(cells -> Arrays.stream(cells).map(String::strip).toArray(String[]::new))
        .map(cells -> new Shape(cells[0], cells[1], cells[2].replace("\\n", "\n"), several(cells[3], ", "), several(cells[4], "; ")))
        .toList();
  }

  private static List<String> several(String cell, String between) {
    return cell.isEmpty() ? List.of() : Arrays.stream(cell.split(between)).collect(Collectors.toList());
  }

  static MimeMessage message(byte[] source) {
    try {
      return new MimeMessage(SESSION, new ByteArrayInputStream(source));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Letter read(byte[] source) {
    try {
      return LetterReader.read(message(source));
    } catch (MessagingException e) {
      throw new AssertionError("Thrown for what is written in a mail", e);
    }
  }
}
