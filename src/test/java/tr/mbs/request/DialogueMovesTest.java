package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.EDUCATION;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.Bodies.HEALTH;
import static tr.mbs.request.Bodies.HELP_DESK;
import static tr.mbs.request.Bodies.MIGM;
import static tr.mbs.request.Bodies.MUNICIPALITY;
import static tr.mbs.request.RequestBuilder.aRequest;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.registry.unit.Unit;
import tr.mbs.request.dialogue.Dialogue;

/** The moves of domain.md §2.3 that leave a request where it is: what muhtar and holder say to each other. */
class DialogueMovesTest {

  private static final Instant NOW = RequestBuilder.noon(LocalDate.of(2026, 5, 13));

  // Move 8

  @Test
  void onlyTheHolderGivesAnInterimReply() {
    Request request = aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).build();
    request.custody().requireHeldBy(EDUCATION);
    for (Unit other : new Unit[] {MIGM, GOVERNORATE, MUNICIPALITY, HEALTH}) {
      assertRefused(() -> request.custody().requireHeldBy(other), Kind.CONFLICT, "request.refusal.notHolder");
    }
  }

  @Test
  void everyHolderIsOfferedIt() {
    assertThat(aRequest().build().decisions(MIGM, false)).contains(Decision.INTERIM);
    assertThat(aRequest().forwardedTo(MUNICIPALITY).build().decisions(MUNICIPALITY, false)).contains(Decision.INTERIM);
    assertThat(aRequest().build().decisions(HELP_DESK, false)).isEmpty();
  }

  // Move 11

  @Test
  void aQuestionMovesNothingAndWaitsForItsAnswer() {
    Request request = aRequest().forwardedTo(MUNICIPALITY).build();
    var lastDay = request.lastDay();
    var heldSince = request.heldSince();
    request.ask(MUNICIPALITY);
    assertThat(request.question()).isEqualTo(request.movements() + 1);
    assertThat(request.lastDay()).isEqualTo(lastDay);
    assertThat(request.heldSince()).isEqualTo(heldSince);
    assertThat(request.holder()).isEqualTo(MUNICIPALITY.code().value());
    request.openDialogue().answer(null);
    assertThat(request.question()).isNull();
  }

  @Test
  void onlyTheHolderAsks() {
    Request request = aRequest().forwardedTo(GOVERNORATE).build();
    for (Unit other : new Unit[] {MIGM, EDUCATION, MUNICIPALITY, HELP_DESK}) {
      assertRefused(() -> request.ask(other), Kind.CONFLICT, "request.refusal.notHolder");
    }
    assertThat(request.question()).isNull();
  }

  @Test
  void oneQuestionIsOpenAtATime() {
    Request request = aRequest().build();
    assertThat(request.decisions(MIGM, false)).contains(Decision.ASK);
    request.ask(MIGM);
    assertThat(request.decisions(MIGM, false)).contains(Decision.INTERIM).doesNotContain(Decision.ASK);
    assertRefused(() -> request.ask(MIGM), Kind.CONFLICT, "request.refusal.alreadyAsked");
    request.openDialogue().answer(null);
    request.ask(MIGM);
    assertThat(request.question()).isNotNull();
  }

  @Test
  void whatIsNotAskedIsNotAnswered() {
    assertRefused(() -> aRequest().build().openDialogue().answer(null), Kind.CONFLICT, "request.refusal.noQuestion");
    Request another = asked(aRequest().build(), MIGM);
    assertRefused(() -> another.openDialogue().answer(another.question() - 1), Kind.CONFLICT, "request.refusal.noQuestion");
    another.openDialogue().answer(another.question());
    assertThat(another.question()).isNull();
  }

  @Test
  void whoeverGetsTheRequestHasAskedNothing() {
    Request forwarded = asked(aRequest().build(), MIGM);
    forwarded.forwardTo(GOVERNORATE, MIGM, NOW, RequestBuilder.DEADLINES::response);
    assertClosed(forwarded, "request.refusal.noQuestion");
    Request returned = asked(aRequest().forwardedTo(MUNICIPALITY).build(), MUNICIPALITY);
    returned.returnBy(MUNICIPALITY, GOVERNORATE, false, NOW);
    assertClosed(returned, "request.refusal.noQuestion");
    Request resolved = asked(aRequest().build(), MIGM);
    resolved.resolve(Outcome.POSITIVE, "Yol onarıldı.", null, MIGM, NOW);
    assertClosed(resolved, "request.refusal.closed");
  }

  @Test
  void anAnswerIsNoAddition() {
    Request request = aRequest().build();
    for (int times = 0; times <= Dialogue.MOST_ADDITIONS; times++) {
      asked(request, MIGM).openDialogue().answer(null);
    }
    assertThat(request.mayBeAddedTo()).isTrue();
  }

  private static Request asked(Request request, Unit holder) {
    request.ask(holder);
    return request;
  }

  private static void assertClosed(Request request, String sentence) {
    assertThat(request.question()).isNull();
    assertRefused(() -> request.openDialogue().answer(null), Kind.CONFLICT, sentence);
  }

  // Move 12

  @Test
  void theMuhtarAddsInformationWhoeverHoldsIt() {
    for (Request request : new Request[] {aRequest().build(), aRequest().forwardedTo(GOVERNORATE).build()}) {
      Status status = request.status();
      String holder = request.holder();
      request.openDialogue().add();
      assertThat(request.status()).isEqualTo(status);
      assertThat(request.holder()).isEqualTo(holder);
      assertThat(request.mayBeAddedTo()).isTrue();
    }
  }

  @Test
  void addingMovesNoClock() {
    Request request = aRequest().forwardedTo(GOVERNORATE).build();
    var lastDay = request.lastDay();
    var heldSince = request.heldSince();
    request.openDialogue().add();
    assertThat(request.lastDay()).isEqualTo(lastDay);
    assertThat(request.heldSince()).isEqualTo(heldSince);
  }

  @Test
  void tenTimesInItsLifeAndNotOnceMore() {
    Request request = aRequest().build();
    for (int times = 0; times < Dialogue.MOST_ADDITIONS; times++) {
      assertThat(request.mayBeAddedTo()).isTrue();
      request.openDialogue().add();
    }
    assertThat(request.mayBeAddedTo()).isFalse();
    assertRefused(() -> request.openDialogue().add(), Kind.CONFLICT, "request.refusal.tooManyAdditions");
  }

  @Test
  void nothingIsAddedToWhatIsResolved() {
    Request request = aRequest().resolved().build();
    assertThat(request.mayBeAddedTo()).isFalse();
    assertRefused(() -> request.openDialogue().add(), Kind.CONFLICT, "request.refusal.closed");
  }
}
