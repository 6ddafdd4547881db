package tr.mbs.report.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Outcome.INFORMED;
import static tr.mbs.request.Outcome.NEGATIVE;
import static tr.mbs.request.Outcome.PARTIAL;
import static tr.mbs.request.Outcome.POSITIVE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Histories and what a body's report of the second quarter of 2026 (1 April to 30 June) says of them, worked out on paper. V
 * is the governorate of Çankırı, E its directorate of education, B the municipality.
 */
class CountingTest {

  private static final Quarter SECOND = new Quarter(2026, 2);
  private static final String V = "valilik-18";
  private static final String E = "md-18-milli-egitim";
  private static final String B = "belediye-18-merkez";

  /** One round, one answer: total 1, positive 1; 2 Apr 09:00 to 4 Apr 09:00 are 2 d. */
  @Test
  void anAnswerCountsAtTheBodyThatGaveIt() {
    Case one = new Case("1").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", B)
        .resolved("2026-04-04 09:00", B, POSITIVE);
    Figures figures = at(B, one).requests();
    assertThat(counts(figures)).isEqualTo(Map.of(Fate.POSITIVE, 1L));
    assertThat(figures.total()).isEqualTo(1);
    assertThat(figures.medianDays()).isEqualTo(2);
    assertThat(at(V, one).lines()).isEmpty();
  }

  /** V passes it on, E answers: carried at V (of which passed on: 1), negative at E. It reached both, so each counts 1. */
  @Test
  void whatIsPassedOnIsCarriedAtTheGiverAndAnsweredAtTheTaker() {
    Case one = new Case("1").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", V)
        .forwarded("2026-04-03 09:00", V, E).resolved("2026-04-10 09:00", E, NEGATIVE);
    assertThat(counts(at(V, one).requests())).isEqualTo(Map.of(Fate.CARRIED, 1L));
    assertThat(at(V, one).requests().passedOn()).isEqualTo(1);
    assertThat(at(V, one).requests().medianDays()).isNaN();
    assertThat(counts(at(E, one).requests())).isEqualTo(Map.of(Fate.NEGATIVE, 1L));
    assertThat(at(E, one).unfulfilled()).extracting(Line::reason).containsExactly("Ödenek yok.");
  }

  /**
   * E gives back to V, V answers: V had it twice, 1 d and then 12 Apr 09:00 to 15 Apr 09:00, 3 d. The last stay decides: total 1,
   * informed 1, median 3 d and not 4. At E it is returned.
   */
  @Test
  void ofSeveralStaysTheLastOneDecides() {
    Case one = new Case("1").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", V)
        .forwarded("2026-04-03 09:00", V, E).returned("2026-04-12 09:00", E, V).resolved("2026-04-15 09:00", V, INFORMED);
    assertThat(counts(at(V, one).requests())).isEqualTo(Map.of(Fate.INFORMED, 1L));
    assertThat(at(V, one).requests().passedOn()).isZero();
    assertThat(at(V, one).requests().medianDays()).isEqualTo(3);
    assertThat(counts(at(E, one).requests())).isEqualTo(Map.of(Fate.RETURNED, 1L));
  }

  /** Returned to MİGM and sent to the same body again, where it waits at the end: total 1, carried 1, returned 0. */
  @Test
  void whatCameBackAfterAReturnIsThereAgain() {
    Case one = new Case("1").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", B)
        .returned("2026-04-05 09:00", B, "migm").forwarded("2026-06-29 09:00", "migm", B);
    assertThat(counts(at(B, one).requests())).isEqualTo(Map.of(Fate.CARRIED, 1L));
    assertThat(at(B, one).requests().passedOn()).isZero();
  }

  /**
   * Came in March, answered in April: total 1 in the second quarter, positive, brought over 1; in the first quarter it was
   * carried. 20 Mar 09:00 to 9 Apr 09:00 are 20 d: March has 31 days.
   */
  @Test
  void whatIsBroughtOverCountsInBothQuarters() {
    Case one = new Case("1").filed("2026-03-19 09:00").forwarded("2026-03-20 09:00", "migm", B)
        .resolved("2026-04-09 09:00", B, POSITIVE);
    assertThat(counts(at(B, one).requests())).isEqualTo(Map.of(Fate.POSITIVE, 1L));
    assertThat(at(B, one).requests().broughtOver()).isEqualTo(1);
    assertThat(at(B, one).requests().medianDays()).isEqualTo(20);
    Figures first = Content.of(one.at(B), new Quarter(2026, 1)).requests();
    assertThat(counts(first)).isEqualTo(Map.of(Fate.CARRIED, 1L));
    assertThat(first.broughtOver()).isZero();
  }

  /** Answered in March and not reopened: nothing of it in the second quarter. Came in July: nothing either. */
  @Test
  void whatLiesOutsideOfTheQuarterCountsNothing() {
    Case before = new Case("1").filed("2026-03-02 09:00").forwarded("2026-03-03 09:00", "migm", B)
        .resolved("2026-03-31 23:59", B, POSITIVE);
    Case after = new Case("2").filed("2026-06-30 09:00").forwarded("2026-07-01 00:00", "migm", B);
    assertThat(at(B, before, after).lines()).isEmpty();
  }

  /**
   * First round negative on 10 April, objection on 12 April, partly met on 20 May, both by B. Requests: total 1, negative 1.
   * Objections: total 1, partial 1. 2 Apr to 10 Apr are 8 d, 13 Apr to 20 May are 17 + 20 = 37 d.
   */
  @Test
  void anObjectionIsALineOfItsOwn() {
    Case one = new Case("1").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", B)
        .resolved("2026-04-10 09:00", B, NEGATIVE).objected("2026-04-12 09:00").forwarded("2026-04-13 09:00", "migm", B)
        .resolved("2026-05-20 09:00", B, PARTIAL);
    Content content = at(B, one);
    assertThat(counts(content.requests())).isEqualTo(Map.of(Fate.NEGATIVE, 1L));
    assertThat(content.requests().medianDays()).isEqualTo(8);
    assertThat(counts(content.objections())).isEqualTo(Map.of(Fate.PARTIAL, 1L));
    assertThat(content.objections().medianDays()).isEqualTo(37);
    assertThat(content.lines()).extracting(Line::round).containsExactly(1, 2);
  }

  /**
   * Four lines: positive, withdrawn, returned, carried. The total is 4; shares are of 4 - 1 = 3: positive 1/3, carried 1/3,
   * returned 1/3, withdrawn has none. The median is the one answer's, 1 d, whatever the withdrawn one took.
   */
  @Test
  void whatIsWithdrawnLeavesSharesAndMedians() {
    Case positive = new Case("1").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", B)
        .resolved("2026-04-03 09:00", B, POSITIVE);
    Case withdrawn = new Case("2").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", B)
        .withdrawn("2026-06-01 09:00");
    Case returned = new Case("3").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", B)
        .returned("2026-04-20 09:00", B, "migm");
    Case carried = new Case("4").filed("2026-06-01 09:00").forwarded("2026-06-02 09:00", "migm", B);
    Figures figures = at(B, positive, withdrawn, returned, carried).requests();
    assertThat(figures.total()).isEqualTo(4);
    assertThat(figures.share(Fate.POSITIVE)).isEqualTo(1 / 3.0);
    assertThat(figures.share(Fate.RETURNED)).isEqualTo(1 / 3.0);
    assertThat(figures.share(Fate.CARRIED)).isEqualTo(1 / 3.0);
    assertThat(figures.share(Fate.WITHDRAWN)).isNaN();
    assertThat(figures.medianDays()).isEqualTo(1);
  }

  /** Answered on the last evening of June counts in the second quarter; a minute later, in July, it is carried. */
  @Test
  void theQuarterEndsAtMidnightInIstanbul() {
    Case inTime = new Case("1").filed("2026-06-01 09:00").forwarded("2026-06-02 09:00", "migm", B)
        .resolved("2026-06-30 23:59", B, POSITIVE);
    Case later = new Case("2").filed("2026-06-01 09:00").forwarded("2026-06-02 09:00", "migm", B)
        .resolved("2026-07-01 00:00", B, POSITIVE);
    assertThat(counts(at(B, inTime, later).requests())).isEqualTo(Map.of(Fate.POSITIVE, 1L, Fate.CARRIED, 1L));
    assertThat(counts(Content.of(later.at(B), new Quarter(2026, 3)).requests())).isEqualTo(Map.of(Fate.POSITIVE, 1L));
  }

  /** 1 d, 3 d and 4 d: 3 d. With 10 d too: between 3 d and 4 d, 3.5 d. */
  @Test
  void theMedianIsTheMiddleOne() {
    List<Case> three = List.of(answeredAfter("1", "03"), answeredAfter("2", "05"), answeredAfter("3", "06"));
    assertThat(at(B, three.toArray(Case[]::new)).requests().medianDays()).isEqualTo(3);
    assertThat(at(B, three.get(0), three.get(1), three.get(2), answeredAfter("4", "12")).requests().medianDays())
        .isEqualTo(3.5);
  }

  /** The example of docs/olcumler.md, figure by figure as it stands there. */
  @Test
  void theDocumentsExampleIsRight() {
    Case t1 = new Case("1").filed("2026-03-19 09:00").forwarded("2026-03-20 09:00", "migm", V)
        .resolved("2026-04-09 09:00", V, POSITIVE).objected("2026-04-12 09:00").forwarded("2026-04-13 09:00", "migm", V)
        .resolved("2026-05-20 09:00", V, NEGATIVE);
    Case t2 = new Case("2").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", V)
        .forwarded("2026-04-03 09:00", V, E).resolved("2026-04-10 09:00", E, POSITIVE);
    Case t3 = new Case("3").filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", V)
        .forwarded("2026-04-03 09:00", V, E).returned("2026-04-12 09:00", E, V).resolved("2026-04-15 09:00", V, INFORMED);
    Case t4 = new Case("4").filed("2026-05-03 09:00").forwarded("2026-05-04 09:00", "migm", V)
        .returned("2026-05-06 09:00", V, "migm");
    Case t5 = new Case("5").filed("2026-06-28 09:00").forwarded("2026-06-29 09:00", "migm", V);
    Content content = at(V, t1, t2, t3, t4, t5);
    Figures requests = content.requests();
    assertThat(counts(requests)).isEqualTo(Map.of(Fate.POSITIVE, 1L, Fate.INFORMED, 1L, Fate.RETURNED, 1L, Fate.CARRIED, 2L));
    assertThat(requests.total()).isEqualTo(5);
    assertThat(requests.share(Fate.POSITIVE)).isEqualTo(0.2);
    assertThat(requests.share(Fate.CARRIED)).isEqualTo(0.4);
    assertThat(requests.broughtOver()).isEqualTo(1);
    assertThat(requests.passedOn()).isEqualTo(1);
    assertThat(requests.medianDays()).isEqualTo(11.5);
    assertThat(counts(content.objections())).isEqualTo(Map.of(Fate.NEGATIVE, 1L));
    assertThat(content.objections().medianDays()).isEqualTo(37);
    assertThat(counts(at(E, t2).requests())).isEqualTo(Map.of(Fate.POSITIVE, 1L));
  }

  private static Case answeredAfter(String number, String day) {
    return new Case(number).filed("2026-04-01 09:00").forwarded("2026-04-02 09:00", "migm", B)
        .resolved("2026-04-" + day + " 09:00", B, POSITIVE);
  }

  private static Content at(String unit, Case... cases) {
    return Content.of(Arrays.stream(cases).flatMap(one -> one.at(unit).stream()).toList(), SECOND);
  }

  /** Without the empty columns. Whatever they are, they add up to the total. */
  private static Map<Fate, Long> counts(Figures figures) {
    assertThat(figures.counts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(figures.total());
    return figures.counts().entrySet().stream().filter(count -> count.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
