package tr.mbs.testing;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What somebody finds in an XLSX file: the rows of each sheet, a cell "text:…" or "number:…". */
public record Spreadsheet(List<List<List<String>>> sheets) {

  public static Spreadsheet of(byte[] file) throws Exception {
    Map<String, byte[]> parts = new HashMap<>();
    Path kept = Files.createTempFile("mbs-", ".xlsx");
    Files.write(kept, file);
    try (ZipFile zip = new ZipFile(kept.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } finally {
      Files.delete(kept);
    }
    List<String> texts = elements(parts.get("xl/sharedStrings.xml"), "si").stream().map(Element::getTextContent).toList();
    List<List<List<String>>> sheets = new ArrayList<>();
    for (int sheet = 1; parts.containsKey("xl/worksheets/sheet" + sheet + ".xml"); sheet++) {
      sheets.add(elements(parts.get("xl/worksheets/sheet" + sheet + ".xml"), "row").stream().map(row -> cells(row, texts))
          .toList());
    }
    return new Spreadsheet(sheets);
  }

  private static List<String> cells(Element row, List<String> texts) {
    NodeList cells = row.getElementsByTagName("c");
    return IntStream.range(0, cells.getLength()).mapToObj(place -> (Element) cells.item(place))
        .map(cell -> cell.getAttribute("t").equals("s") ? "text:" + texts.get(Integer.parseInt(cell.getTextContent()))
            : "number:" + cell.getTextContent()).toList();
  }

  private static List<Element> elements(byte[] part, String name) throws Exception {
    NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part))
        .getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(place -> (Element) found.item(place)).toList();
  }
}
