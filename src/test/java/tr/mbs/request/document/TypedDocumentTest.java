package tr.mbs.request.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.Refusals.assertFieldRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tr.mbs.request.Answer;
import tr.mbs.request.Outcome;

/** What an officer types of the answer in his own register. */
class TypedDocumentTest {

  private static final LocalDate FILED = LocalDate.of(2026, 11, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void numberAndDateBelongTogether() {
    assertThat(read(null, null)).isNull();
    assertThat(read("E-12345678-622.01-42", "22.11.2026"))
        .isEqualTo(new TypedDocument("E-12345678-622.01-42", TODAY));
    assertFieldRefused(() -> read("42", null), "documentDate", "request.refusal.documentDate.missing");
    assertFieldRefused(() -> read(null, "22.11.2026"), "documentNumber", "request.refusal.documentNumber.missing");
  }

  @Test
  void theDateLiesBetweenFilingAndToday() {
    assertThat(read("42", "2/11/2026").date()).isEqualTo(FILED);
    assertFieldRefused(() -> read("42", "01.11.2026"), "documentDate", "request.refusal.documentDate.early");
    assertFieldRefused(() -> read("42", "23.11.2026"), "documentDate", "request.refusal.documentDate.future");
    assertFieldRefused(() -> read("42", "30.02.2026"), "documentDate", "request.refusal.documentDate.wrong");
  }

  @Test
  void theNumberIsOneLine() {
    assertFieldRefused(() -> read("42\n43", "22.11.2026"), "documentNumber", "request.refusal.documentNumber.lines");
    assertFieldRefused(() -> read("42\t43", "22.11.2026"), "documentNumber", "request.refusal.documentNumber.lines");
    assertThat(read("M.18.0.ÇNK/2026-42 (ek)", "22.11.2026").number()).isEqualTo("M.18.0.ÇNK/2026-42 (ek)");
  }

  private static TypedDocument read(String number, String date) {
    return TypedDocument.read(new Answer(Outcome.POSITIVE, "Yol onarıldı.", null, number, date), FILED, TODAY);
  }
}
