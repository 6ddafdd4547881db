package tr.mbs.request.web.print;

import java.util.List;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitContacts;
import tr.mbs.request.Request;
import tr.mbs.request.Result;
import tr.mbs.request.document.RequestDocument;
import tr.mbs.request.web.Standing;

/**
 * What is printed of a request, on its page and in its file.
 *
 * @param subject  name of its subject
 * @param incoming numbers under which bodies registered it
 * @param results  the one that holds first, then the one to which the muhtar objected
 */
record Printout(Request request, String subject, Office office, List<RequestDocument> incoming, List<Answered> results,
    Standing standing) {

  /**
   * A result with its letter.
   *
   * @param document null when its number is not known
   * @param footer   null when nobody has asked the body for it
   */
  record Answered(Result result, Unit body, RequestDocument document, UnitContacts.Footer footer) {
  }
}
