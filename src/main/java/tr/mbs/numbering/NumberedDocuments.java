package tr.mbs.numbering;

import java.time.LocalDate;
import java.util.List;
import tr.mbs.registry.unit.UnitCode;

/** Port to the documents that have drawn numbers; who draws them implements it. */
public interface NumberedDocuments {

  /** The latest numbers of a municipality, the newest first; one statement. */
  List<NumberedDocument> latest(UnitCode municipality, int most);

  /**
   * @param number  as it is written on the document
   * @param request number of the request to which it belongs: {@code MBS-2026-0001234}
   */
  record NumberedDocument(Direction direction, String number, LocalDate date, String request) {
  }
}
