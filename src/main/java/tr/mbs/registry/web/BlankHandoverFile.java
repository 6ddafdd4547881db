package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tr.mbs.registry.handover.Column;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.site.CsvAnswer;
import tr.mbs.site.database.LongWork;

/** The file of an election before anybody is written into it: all offices of an officer with their ids. */
@Component
class BlankHandoverFile {

  private static final List<Column> TO_FILL_IN = Arrays.stream(Column.values()).filter(c -> c != Column.OFFICE).toList();
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').get();

  private final Muhtarliks muhtarliks;

  BlankHandoverFile(Muhtarliks muhtarliks) {
    this.muhtarliks = muhtarliks;
  }

  /** Name and place of an office stand there for people; what reads the file passes over them. */
  void write(OfficeScope scope, HttpServletResponse response) throws IOException {
    List<Office> offices = LongWork.call(() -> muhtarliks.toKeep(scope));
    CSVPrinter out = new CSVPrinter(CsvAnswer.begin(response, "muhtarliklar.csv"), FORMAT);
    List<String> header = new ArrayList<>(List.of(Column.OFFICE.header(), "muhtarlik", "ilce", "il"));
    TO_FILL_IN.forEach(column -> header.add(column.header()));
    out.printRecord(header);
    for (Office office : offices) {
      out.printRecord(Stream.concat(
          Stream.of(office.id(), office.displayName(), office.districtName(), office.provinceName()),
          Collections.nCopies(TO_FILL_IN.size(), "").stream()));
    }
    out.flush();
  }
}
