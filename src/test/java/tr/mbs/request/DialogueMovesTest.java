package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.RequestBuilder.aRequest;
import static tr.mbs.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.request.dialogue.Dialogue;

/** The moves of domain.md §2.3 that leave a request where it is: what muhtar and holder say to each other. */
class DialogueMovesTest {

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
