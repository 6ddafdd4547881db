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

import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.registry.unit.Unit;
import tr.mbs.request.dialogue.Dialogue;

/** The moves of domain.md §2.3 that leave a request where it is: what muhtar and holder say to each other. */
class DialogueMovesTest {

  // Move 8

  @Test
  void onlyTheHolderGivesAnInterimReply() {
    Request request = aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).build();
    request.requireHeldBy(EDUCATION);
    for (Unit other : new Unit[] {MIGM, GOVERNORATE, MUNICIPALITY, HEALTH}) {
      assertRefused(() -> request.requireHeldBy(other), Kind.CONFLICT, "request.refusal.notHolder");
    }
  }

  @Test
  void everyHolderIsOfferedIt() {
    assertThat(aRequest().build().decisions(MIGM, false)).contains(Decision.INTERIM);
    assertThat(aRequest().forwardedTo(MUNICIPALITY).build().decisions(MUNICIPALITY, false)).contains(Decision.INTERIM);
    assertThat(aRequest().build().decisions(HELP_DESK, false)).isEmpty();
  }

  // Move 12

  @Test
  void theMuhtarAddsInformationWhoeverHoldsIt() {
    for (Request request : new Request[] {aRequest().build(), aRequest().forwardedTo(GOVERNORATE).build()}) {
      Status status = request.status();
      String holder = request.holder();
      request.addInformation();
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
    request.addInformation();
    assertThat(request.lastDay()).isEqualTo(lastDay);
    assertThat(request.heldSince()).isEqualTo(heldSince);
  }

  @Test
  void tenTimesInItsLifeAndNotOnceMore() {
    Request request = aRequest().build();
    for (int times = 0; times < Dialogue.MOST_ADDITIONS; times++) {
      assertThat(request.mayBeAddedTo()).isTrue();
      request.addInformation();
    }
    assertThat(request.mayBeAddedTo()).isFalse();
    assertRefused(request::addInformation, Kind.CONFLICT, "request.refusal.tooManyAdditions");
  }

  @Test
  void nothingIsAddedToWhatIsResolved() {
    Request request = aRequest().resolved().build();
    assertThat(request.mayBeAddedTo()).isFalse();
    assertRefused(request::addInformation, Kind.CONFLICT, "request.refusal.closed");
  }
}
