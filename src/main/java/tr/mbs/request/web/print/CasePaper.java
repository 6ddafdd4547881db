package tr.mbs.request.web.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tr.mbs.request.file.Attachment;
import tr.mbs.request.search.CaseFile;
import tr.mbs.request.web.FileSizes;

/**
 * The file of a request as one paper: what was asked, each result, and all that happened, the same whoever takes it along.
 * It names the muhtar, without his number and with a masked phone, and no officer.
 *
 * @param muhtar    name of who filed it; null once his data is destroyed
 * @param phone     of that muhtar, masked; null when none is registered
 * @param files     those that came with the request itself; their names are printed
 * @param movements without their officers, the latest first; what is for staff only is not printed
 * @param demo      whether it is marked as a trial
 */
record CasePaper(Printout printout, String muhtar, String phone, List<Attachment> files, List<CaseFile.Entry> movements,
    Instant at, boolean demo) {

  static final String TEMPLATE = "request/paper";

  /** What the template knows. */
  Map<String, Object> content() {
    List<CaseFile.Entry> oldestFirst = new ArrayList<>(movements);
    oldestFirst.removeIf(entry -> entry.action().staffOnly());
    Collections.reverse(oldestFirst);
    Map<String, Object> content = new HashMap<>();
    content.put("paper", this);
    content.put("printout", printout);
    content.put("request", printout.request());
    content.put("files", files);
    content.put("movements", oldestFirst);
    content.put("sizes", new FileSizes());
    content.put("at", at);
    content.put("demo", demo);
    return content;
  }

  /** The files of a result that is printed. */
  public List<Attachment> proof(Printout.Answered answered) {
    return CaseFile.proof(answered.result(), movements);
  }
}
