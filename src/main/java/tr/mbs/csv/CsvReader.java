package tr.mbs.csv;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/**
 * Reads a CSV text as spreadsheets and people write it: a header, then one record a line. A byte order mark, blank lines,
 * further columns and their order do not matter. What is wrong with the file as a whole is refused here, what is wrong with
 * a line is its reader's.
 */
public final class CsvReader {

  /** What Windows writes before the first character. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false)
      .setIgnoreSurroundingSpaces(true).setTrim(true).get();

  private static final int LONGEST_HEADER = 1 << 16;
  private static final int LONGEST_LINE = 1 << 20;

  /** The sentences of a kind of file. */
  public interface Faults {

    /**
     * @param kind   {@code column} is missing, {@code twice} there, a {@code quote} is open, or it is too {@code long}
     * @param detail the column, the number of the line, or how many lines it may have
     */
    Refusal of(String kind, Object detail);
  }

  private CsvReader() {
  }

  /**
   * @param separators what may part the values of a line; where the header has none of them it is the last
   * @param most       how many lines it may have, blank ones not counted
   * @param columns    headers; "Göreve Başlama" is written by people where "goreve_baslama" is asked for
   * @return none also when the text is blank
   * @throws Refusal one of the faults
   */
  public static List<CsvLine> read(String text, String separators, int most, List<String> columns, Faults faults) {
    List<CsvLine> lines = new ArrayList<>();
    try {
      read(new StringReader(text), separators, columns, faults, line -> {
        // Before all of them are in memory.
        if (lines.size() == most) {
          throw faults.of("long", most);
        }
        lines.add(line);
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /**
   * The same for a text of any size, of which no more than one line is in memory; it is closed in the end.
   *
   * @param taker gets each line as it is read, also when a later one is wrong
   * @throws IOException when the text cannot be read or decoded
   */
  public static void read(Reader text, String separators, List<String> columns, Faults faults, Consumer<CsvLine> taker)
      throws IOException {
    BufferedReader content = new BufferedReader(text);
    skipByteOrderMark(content);
    String first = firstLine(content);
    char separator = (char) separators.chars().filter(each -> first.indexOf(each) >= 0).findFirst()
        .orElse(separators.charAt(separators.length() - 1));
    CSVFormat format = FORMAT.builder().setDelimiter(separator).get();
    Header header = null;
    int line = 1;
    LineReader characters = new LineReader(content);
    try (CSVParser parser = CSVParser.parse(characters, format)) {
      for (CSVRecord record : parser) {
        characters.beginLine();
        boolean blank = record.stream().allMatch(String::isEmpty);
        if (header == null && !blank) {
          header = Header.of(record, columns, faults);
        } else if (!blank) {
          taker.accept(header.line(line, record));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
      if (header == null && !first.isEmpty()) {
        throw faults.of("column", columns.isEmpty() ? "" : columns.get(0));
      }
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof CSVException || broken.getCause() instanceof EndlessLine) {
        throw faults.of("quote", line);
      }
      throw broken.getCause();
    }
  }

  private static void skipByteOrderMark(BufferedReader content) throws IOException {
    content.mark(1);
    if (content.read() != BYTE_ORDER_MARK.charAt(0)) {
      content.reset();
    }
  }

  /** The first line that is not blank, without reading past it for good; empty when there is none. */
  private static String firstLine(BufferedReader content) throws IOException {
    char[] start = new char[LONGEST_HEADER];
    content.mark(start.length);
    int length = 0;
    for (int read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
      read = content.read(start, length, start.length - length);
    }
    content.reset();
    return new String(start, 0, length).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /** A file that is part of the project, with all its columns. */
  public static List<CsvLine> ofProject(String path) {
    try {
      String text = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
      return read(text, ",", Integer.MAX_VALUE, List.of(), (kind, detail) -> {
        throw new IllegalStateException(path + ": " + kind + " " + detail);
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A quote that is never closed would bring the rest of a large file into memory. */
  private static final class LineReader extends FilterReader {

    private int characters;

    LineReader(Reader text) {
      super(text);
    }

    void beginLine() {
      characters = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      characters += Math.max(read, 0);
      if (characters > LONGEST_LINE) {
        throw new EndlessLine();
      }
      return read;
    }
  }

  private static final class EndlessLine extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /** @param places of the columns in a line */
  private record Header(int width, List<String> columns, List<Integer> places) {

    /** @param asked none: all that there are */
    static Header of(CSVRecord record, List<String> asked, Faults faults) {
      List<String> columns = asked.isEmpty() ? record.toList() : asked;
      List<String> slugs = record.stream().map(TurkishText::slug).toList();
      return new Header(record.size(), columns, columns.stream().map(column -> place(column, slugs, faults)).toList());
    }

    private static int place(String column, List<String> slugs, Faults faults) {
      String slug = TurkishText.slug(column);
      int place = slugs.indexOf(slug);
      if (place < 0) {
        throw faults.of("column", column);
      }
      if (place != slugs.lastIndexOf(slug)) {
        throw faults.of("twice", column);
      }
      return place;
    }

    CsvLine line(int number, CSVRecord record) {
      return new CsvLine(number, columns, record.size() == width ? places.stream().map(record::get).toList() : null);
    }
  }
}
