package tr.mbs.registry.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/**
 * Reads a CSV file that an officer uploads, as spreadsheets write it: UTF-8, a header, then one record a line, parted by
 * {@code ;} or {@code ,}. The order of columns and further ones do not matter. What is wrong with the file as a whole is
 * refused here, what is wrong with a line is its reader's.
 */
public final class UploadedCsv {

  /**
   * A line as it stands in the file; its text form names nobody.
   *
   * @param number of the line in the file; the header is 1 unless blank lines stand above it
   * @param values one for each column that was asked for, in that order; {@code null} when the line has another width
   *               than the header
   */
  public record Line(int number, List<String> values) {

    @Override
    public String toString() {
      return "Line[" + number + "]";
    }
  }

  private UploadedCsv() {
  }

  /**
   * @param megabytes how large the file may be
   * @param most      how many lines it may have
   * @param columns   headers; "Göreve Başlama" is written by people where "goreve_baslama" is asked for
   * @return at least one line
   * @throws Refusal of the field {@code file}
   */
  public static List<Line> read(byte[] content, int megabytes, int most, List<String> columns) {
    String text = UploadedText.of(content, megabytes);
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(first.indexOf(';') >= 0 ? ';' : ',')
        .setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).setTrim(true).get();
    List<Line> lines = new ArrayList<>();
    List<Integer> places = null;
    int width = 0;
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord record : parser) {
        boolean blank = record.stream().allMatch(String::isEmpty);
        if (places == null && !blank) {
          places = places(record, columns);
          width = record.size();
        } else if (!blank) {
          lines.add(new Line(line, record.size() == width ? places.stream().map(record::get).toList() : null));
          requireRoom(lines, most);
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException openQuote) {
      throw UploadedText.wrong("quote", line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (lines.isEmpty()) {
      throw UploadedText.wrong("lines");
    }
    return lines;
  }

  /** Before all of them are in memory. */
  private static void requireRoom(List<Line> lines, int most) {
    if (lines.size() > most) {
      throw UploadedText.wrong("long", most);
    }
  }

  private static List<Integer> places(CSVRecord header, List<String> columns) {
    List<String> headers = header.stream().map(TurkishText::slug).toList();
    return columns.stream().map(column -> place(column, headers)).toList();
  }

  private static int place(String column, List<String> headers) {
    String slug = TurkishText.slug(column);
    int place = headers.indexOf(slug);
    if (place < 0) {
      throw UploadedText.wrong("column", column);
    }
    if (place != headers.lastIndexOf(slug)) {
      throw UploadedText.wrong("twice", column);
    }
    return place;
  }
}
