package tr.mbs.report.eventlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.List;
import tr.mbs.csv.CsvLine;
import tr.mbs.csv.CsvReader;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/** Reads an event log from a CSV file in UTF-8 with the columns {@code case,activity,group,time}; lines in any order. */
final class EventLogFile {

  private static final List<String> COLUMNS = List.of("case", "activity", "group", "time");
  private static final String SEPARATORS = ";,\t";
  /** What stands in a decoded text for bytes that mean nothing. */
  private static final char UNREADABLE = '\uFFFD';

  private static final int LONGEST_SHOWN = 40;

  private EventLogFile() {
  }

  /** @throws Refusal with a sentence that names the line, or says that there is no such file */
  static EventLog read(Path file) {
    EventLog log = new EventLog();
    try (var text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      CsvReader.read(text, SEPARATORS, COLUMNS, EventLogFile::fault, line -> add(line, log));
    } catch (CharacterCodingException notUtf8) {
      throw fault("encoding", unreadableLine(file));
    } catch (IOException unreadable) {
      throw fault("unreadable", file);
    }
    if (log.isEmpty()) {
      throw fault("empty", file);
    }
    return log;
  }

  private static void add(CsvLine line, EventLog log) {
    if (line.values() == null) {
      throw fault("width", line.number());
    }
    for (String column : COLUMNS) {
      if (line.get(column).isEmpty()) {
        throw fault("blank", line.number(), column);
      }
    }
    try {
      log.add(line.get("case"), line.get("activity"), line.get("group"), EventTime.of(line.get("time")));
    } catch (DateTimeParseException noTime) {
      throw fault("time", line.number(), shown(line.get("time")));
    }
  }

  /** On a terminal: short, and nothing that moves its cursor. */
  private static String shown(String value) {
    String line = TurkishText.normalize(value);
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
  }

  /** Readers decode ahead of the line that is read, so the file is read once more to find it. */
  private static int unreadableLine(Path file) {
    try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 1;
      for (int character = text.read(); character >= 0 && character != UNREADABLE; character = text.read()) {
        number += character == '\n' ? 1 : 0;
      }
      return number;
    } catch (IOException unreadable) {
      throw fault("unreadable", file);
    }
  }

  private static Refusal fault(String kind, Object... details) {
    Object[] args = new Object[details.length];
    for (int i = 0; i < details.length; i++) {
      args[i] = String.valueOf(details[i]);
    }
    return new Refusal(Refusal.Kind.INVALID, "report.log." + kind, args);
  }
}
