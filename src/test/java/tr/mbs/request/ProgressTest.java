package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.Bodies.MUNICIPALITY;
import static tr.mbs.request.RequestBuilder.aRequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tr.mbs.request.search.Progress;

/** The way of a request as its muhtar reads it, in each of its standings. */
class ProgressTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final Instant FILED = RequestBuilder.noon(DAY);

  @Test
  void aNewOneStandsAtMigm() {
    Request request = aRequest().filedOn(DAY).build();
    assertThat(stages(request, move(request, Action.FILED))).containsExactly(
        "FILED DONE 2026-05-12", "DIRECTORATE_GENERAL NOW 2026-05-12", "BODY NEXT null", "RESULT NEXT 2026-06-11");
  }

  @Test
  void aForwardedOneStandsAtTheBody() {
    Request request = aRequest().filedOn(DAY).on(LocalDate.of(2026, 5, 14)).forwardedTo(GOVERNORATE).build();
    assertThat(stages(request, move(request, Action.FILED))).containsExactly(
        "FILED DONE 2026-05-12", "DIRECTORATE_GENERAL DONE null", "BODY NOW 2026-05-14", "RESULT NEXT 2026-06-01");
  }

  @Test
  void aReturnedOneStandsAtMigmAgain() {
    Request request = aRequest().filedOn(DAY).forwardedTo(MUNICIPALITY).on(LocalDate.of(2026, 5, 20)).returned().build();
    assertThat(stages(request, move(request, Action.FILED))).containsExactly(
        "FILED DONE 2026-05-12", "DIRECTORATE_GENERAL NOW 2026-05-20", "BODY NEXT null", "RESULT NEXT 2026-06-11");
  }

  @Test
  void aResolvedOneIsThroughAndHasABodyOnlyIfOneHadIt() {
    Request byBody = aRequest().filedOn(DAY).forwardedTo(MUNICIPALITY).on(LocalDate.of(2026, 5, 20)).resolved().build();
    assertThat(stages(byBody, move(byBody, Action.FILED), move(byBody, Action.FORWARDED))).containsExactly(
        "FILED DONE 2026-05-12", "DIRECTORATE_GENERAL DONE null", "BODY DONE null", "RESULT DONE 2026-05-20");
    Request byMigm = aRequest().filedOn(DAY).resolved().build();
    assertThat(stages(byMigm, move(byMigm, Action.RECORDED))).containsExactly(
        "FILED DONE 2026-05-12", "DIRECTORATE_GENERAL DONE null", "RESULT DONE 2026-05-12");
  }

  /** What MİGM never had is told without it, until it comes back there. */
  @Test
  void oneThatABodyRecordedBeginsThere() {
    Request request = aRequest().filedOn(DAY).recordedBy(GOVERNORATE).build();
    Movement recorded = move(request, Action.RECORDED);
    assertThat(stages(request, recorded)).containsExactly(
        "FILED DONE 2026-05-12", "BODY NOW 2026-05-12", "RESULT NEXT 2026-06-01");
    Request resolved = aRequest().filedOn(DAY).recordedBy(GOVERNORATE).on(LocalDate.of(2026, 5, 20)).resolved().build();
    assertThat(stages(resolved, recorded)).containsExactly(
        "FILED DONE 2026-05-12", "BODY DONE null", "RESULT DONE 2026-05-20");
    Request returned = aRequest().filedOn(DAY).recordedBy(GOVERNORATE).on(LocalDate.of(2026, 5, 20)).returned().build();
    assertThat(stages(returned, recorded, move(returned, Action.RETURNED))).containsExactly(
        "FILED DONE 2026-05-12", "DIRECTORATE_GENERAL NOW 2026-05-20", "BODY NEXT null", "RESULT NEXT 2026-06-11");
  }

  @Test
  void anObjectionBeginsAnew() {
    Request request = aRequest().filedOn(LocalDate.of(2026, 5, 4)).resolved().on(DAY).objected().build();
    assertThat(stages(request, move(request, Action.FILED), move(request, Action.OBJECTED))).containsExactly(
        "OBJECTED DONE 2026-05-12", "DIRECTORATE_GENERAL NOW 2026-05-12", "BODY NEXT null", "RESULT NEXT 2026-06-11");
  }

  @Test
  void aWithdrawnOneGoesNowhere() {
    Request request = aRequest().filedOn(DAY).build();
    request.withdraw(FILED);
    assertThat(stages(request, move(request, Action.FILED), move(request, Action.WITHDRAWN)))
        .containsExactly("FILED DONE 2026-05-12", "WITHDRAWN DONE 2026-05-12");
  }

  private static Movement move(Request request, Action action) {
    return new Movement(request, action, null, null, "", FILED);
  }

  private static List<String> stages(Request request, Movement... history) {
    return Progress.of(request, List.of(history)).stages().stream()
        .map(stage -> stage.place() + " " + stage.state() + " " + stage.day()).toList();
  }
}
