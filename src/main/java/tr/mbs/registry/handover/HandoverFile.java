package tr.mbs.registry.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tr.mbs.kernel.Refusal;

/**
 * Reads the file into lines: a header, then one muhtar a line, parted by {@code ;} or {@code ,}. What is wrong with the
 * file as a whole is refused here, what is wrong with a line is {@link LineReading}'s.
 */
final class HandoverFile {

  /** Turkey has 50,437 muhtars; a file with many more is not one of them. */
  static final int LINES = 60_000;

  private HandoverFile() {
  }

  /** @throws Refusal of the field {@code file} */
  static List<HandoverLine> read(byte[] content) {
    String text = HandoverText.of(content);
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(first.indexOf(';') >= 0 ? ';' : ',')
        .setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).setTrim(true).get();
    List<HandoverLine> lines = new ArrayList<>();
    Map<Column, Integer> places = null;
    int width = 0;
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord record : parser) {
        boolean blank = record.stream().allMatch(String::isEmpty);
        if (places == null && !blank) {
          places = places(record);
          width = record.size();
        } else if (!blank) {
          lines.add(line(line, record, record.size() == width ? places : Map.of()));
          requireRoom(lines);
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException openQuote) {
      throw HandoverText.wrong("quote", line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (lines.isEmpty()) {
      throw HandoverText.wrong("lines");
    }
    return lines;
  }

  /** Before all of them are in memory. */
  private static void requireRoom(List<HandoverLine> lines) {
    if (lines.size() > LINES) {
      throw HandoverText.wrong("long", LINES);
    }
  }

  private static HandoverLine line(int number, CSVRecord record, Map<Column, Integer> places) {
    return new HandoverLine(number, places.isEmpty() ? null
        : places.values().stream().map(record::get).toList());
  }

  private static Map<Column, Integer> places(CSVRecord header) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      int place = i;
      Column.named(header.get(i)).ifPresent(column -> {
        if (places.put(column, place) != null) {
          throw HandoverText.wrong("twice", column.header());
        }
      });
    }
    for (Column column : Column.values()) {
      if (!places.containsKey(column)) {
        throw HandoverText.wrong("column", column.header());
      }
    }
    return places;
  }
}
