package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.Bodies.MIGM;
import static tr.mbs.request.Bodies.MUNICIPALITY;
import static tr.mbs.request.RequestBuilder.aRequest;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal.Kind;

/** Whose files wait for the result of a request, and until when (domain.md §2.11a). */
class ProofRulesTest {

  private static final Instant NOW = RequestBuilder.noon(LocalDate.of(2026, 5, 13));

  private static final UUID KEY = UUID.randomUUID();

  @Test
  void anOfficersFilesWaitUnderAKeyUntilHeWantsNone() {
    Request request = aRequest().build();
    assertThat(request.proofOf("migm1")).isNull();
    request.layReady(KEY, "migm1");
    assertThat(request.proofOf("migm1")).isEqualTo(KEY);
    request.layReady(null, "migm1");
    assertThat(request.proofOf("migm1")).isNull();
  }

  @Test
  void aColleagueNeitherSeesNorSendsThem() {
    Request request = aRequest().build();
    request.layReady(KEY, "migm1");
    assertThat(request.proofOf("migm2")).isNull();
    request.layReady(UUID.randomUUID(), "migm2");
    assertThat(request.proofOf("migm2")).isNotNull();
    assertThat(request.proofOf("migm1")).isNull();
  }

  @Test
  void theyGoNowhereWithARequestThatChangesHands() {
    Request forwarded = laidReady(aRequest().build());
    forwarded.forwardTo(GOVERNORATE, MIGM, NOW, RequestBuilder.DEADLINES::response);
    Request returned = laidReady(aRequest().forwardedTo(MUNICIPALITY).build());
    returned.returnBy(MUNICIPALITY, GOVERNORATE, false, NOW);
    Request withdrawn = laidReady(aRequest().build());
    withdrawn.withdraw(NOW);
    Request resolved = laidReady(aRequest().build());
    resolved.resolve(Outcome.POSITIVE, "Yol onarıldı.", null, MIGM, NOW);
    for (Request request : new Request[] {forwarded, returned, withdrawn, resolved}) {
      assertThat(request.proofOf("officer")).isNull();
    }
  }

  @Test
  void whatLeavesTheRequestWhereItIsLeavesThem() {
    Request request = laidReady(aRequest().build());
    request.ask(MIGM);
    request.openDialogue().answer(null);
    assertThat(request.proofOf("officer")).isNotNull();
  }

  @Test
  void nothingIsLaidReadyForWhatIsClosed() {
    assertRefused(() -> aRequest().resolved().build().layReady(KEY, "officer"), Kind.CONFLICT, "request.refusal.notHolder");
  }

  private static Request laidReady(Request request) {
    request.layReady(KEY, "officer");
    return request;
  }
}
