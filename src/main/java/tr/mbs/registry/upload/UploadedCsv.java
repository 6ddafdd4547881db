package tr.mbs.registry.upload;

import java.util.List;
import tr.mbs.csv.CsvLine;
import tr.mbs.csv.CsvReader;
import tr.mbs.kernel.Refusal;

/** Reads a CSV file that an officer uploads: UTF-8, with a header, at least one line, and an end. */
public final class UploadedCsv {

  private UploadedCsv() {
  }

  /**
   * @param megabytes how large the file may be
   * @param most      how many lines it may have
   * @param columns   headers, as {@link CsvReader#read} finds them
   * @return at least one line
   * @throws Refusal of the field {@code file}
   */
  public static List<CsvLine> read(byte[] content, int megabytes, int most, List<String> columns) {
    List<CsvLine> lines = CsvReader.read(UploadedText.of(content, megabytes), ";,", most, columns, UploadedText::wrong);
    if (lines.isEmpty()) {
      throw UploadedText.wrong("lines");
    }
    return lines;
  }
}
