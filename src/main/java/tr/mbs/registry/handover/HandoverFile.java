package tr.mbs.registry.handover;

import java.util.List;
import java.util.stream.Stream;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.upload.UploadedCsv;

/** The file of an election: one muhtar a line. What is wrong with a line is {@link LineReading}'s. */
final class HandoverFile {

  /** Turkey has 50,437 muhtars; a file with many more is not one of them. */
  static final int LINES = 60_000;

  private static final int MEGABYTES = 15;
  private static final List<String> HEADERS = Stream.of(Column.values()).map(Column::header).toList();

  private HandoverFile() {
  }

  /** @throws Refusal of the field {@code file} */
  static List<HandoverLine> read(byte[] content) {
    return UploadedCsv.read(content, MEGABYTES, LINES, HEADERS).stream()
        .map(line -> new HandoverLine(line.number(), line.values())).toList();
  }
}
