package tr.mbs.request.document;

import java.time.LocalDate;
import java.util.regex.Pattern;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;
import tr.mbs.request.Answer;

/** Number and date that an answer has in the body's own register. */
record TypedDocument(String number, LocalDate date) {

  private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}+");

  /**
   * Reads what an officer typed, of which one without the other is nothing.
   *
   * @param filed day of the application, or of the result that was objected to: no answer is older
   * @return {@code null} when neither was typed
   * @throws Refusal for the field {@code documentNumber} or {@code documentDate}
   */
  static TypedDocument read(Answer answer, LocalDate filed, LocalDate today) {
    if (answer.documentNumber() == null && answer.documentDate() == null) {
      return null;
    }
    if (answer.documentNumber() == null) {
      throw Refusal.field("documentNumber", "request.refusal.documentNumber.missing");
    }
    if (!ONE_LINE.matcher(answer.documentNumber()).matches()) {
      throw Refusal.field("documentNumber", "request.refusal.documentNumber.lines");
    }
    if (answer.documentDate() == null) {
      throw Refusal.field("documentDate", "request.refusal.documentDate.missing");
    }
    LocalDate date = TypedDate.parse(answer.documentDate())
        .orElseThrow(() -> Refusal.field("documentDate", "request.refusal.documentDate.wrong"));
    if (date.isAfter(today)) {
      throw Refusal.field("documentDate", "request.refusal.documentDate.future");
    }
    if (date.isBefore(filed)) {
      throw Refusal.field("documentDate", "request.refusal.documentDate.early", TypedDate.text(filed));
    }
    return new TypedDocument(answer.documentNumber(), date);
  }
}
