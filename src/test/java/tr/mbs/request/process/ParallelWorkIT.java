package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.aForm;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.Status;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.Race;

/** What happens when several people do the same at the same moment (domain.md §2.4 no. 8). */
@ApplicationTest
@Tag("h2")
class ParallelWorkIT {

  @Autowired
  private RequestReader requests;

  @Autowired
  private JdbcClient jdbc;

  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;

  @BeforeEach
  void openTheOffices() {
    casework = beans.createBean(Casework.class);
  }

  @Race
  void noTwoRequestsGetOneNumber() throws Exception {
    Callable<String> filing = () -> casework.file("D18-002").number();
    AtOnce<String> filings = AtOnce.of(Collections.nCopies(8, filing));
    assertThat(filings.failures()).isEmpty();
    assertThat(filings.answers()).hasSize(8).doesNotHaveDuplicates().allMatch(number ->
        number.matches("MBS-\\d{4}-\\d{7}"));
  }

  @Race
  void aFormThatIsSentSeveralTimesFilesOneRequest() throws Exception {
    FileRequestForm form = aForm();
    Callable<String> filing = () -> casework.file("D18-003", form).number();
    AtOnce<String> filings = AtOnce.of(Collections.nCopies(4, filing));
    assertThat(filings.failures()).isEmpty();
    assertThat(filings.answers()).hasSize(4).containsOnly(filings.answers().get(0));
    assertThat(jdbc.sql("select count(*) from request where idempotency_key = ?").param(form.idempotencyKey())
        .query(Integer.class).single()).isEqualTo(1);
  }

  @Race
  void oneOfTwoOfficersGetsTheTask() throws Exception {
    Request request = casework.file("D18-004");
    AtOnce<String> claims = AtOnce.of(List.of(claim("migm1", request), claim("migm2", request)));
    assertThat(claims.answers()).hasSize(1);
    assertOvertaken(claims.failures());
    assertThat(casework.task(request).getAssignee()).isEqualTo(claims.answers().get(0));
  }

  @Race
  void oneOfTwoDecisionsOnATaskCounts() throws Exception {
    Request request = casework.file("D18-005");
    casework.claim("migm1", request);
    String task = casework.task(request).getId();
    AtOnce<Status> decisions = AtOnce.of(List.of(
        () -> {
          casework.complete("migm1", task, forward("valilik-18"));
          return Status.FORWARDED;
        },
        () -> {
          casework.complete("migm1", task, resolve("POSITIVE"));
          return Status.RESOLVED;
        }));
    assertThat(decisions.answers()).hasSize(1);
    assertOvertaken(decisions.failures());
    assertDecided(request, decisions.answers().get(0));
  }

  @Race
  void oneOfTwoOfficersWhoGotPastTheDoorDecides() throws Exception {
    Request request = casework.file("D18-006");
    AtOnce<Status> decisions = AtOnce.of(List.of(
        () -> {
          casework.forge("migm1", request, forward("valilik-18"));
          return Status.FORWARDED;
        },
        () -> {
          casework.forge("migm2", request, resolve("POSITIVE"));
          return Status.RESOLVED;
        }));
    assertThat(decisions.answers()).hasSize(1);
    assertDecided(request, decisions.answers().get(0));
  }

  private Callable<String> claim(String officer, Request request) {
    return () -> {
      casework.claim(officer, request);
      return officer;
    };
  }

  private void assertDecided(Request request, Status status) {
    assertThat(casework.now(request).status()).isEqualTo(status);
    assertThat(requests.movements(request.getId())).extracting(Movement::newStatus)
        .containsExactly(Status.PENDING, status);
    assertThat(jdbc.sql("select count(*) from notification where message_key like ?")
        .param(request.getId() + "-2-%").query(Integer.class).single())
        .isEqualTo(status == Status.FORWARDED ? 3 : 2);
  }

  /** One was too late: refused in our words, or in one of the ways that TasklistDoor answers with 409. */
  static void assertOvertaken(List<Throwable> failures) {
    assertThat(failures).hasSize(1).allSatisfy(failure -> {
      if (failure instanceof Refusal refusal) {
        assertThat(refusal.kind()).isIn(Kind.CONFLICT, Kind.GONE);
      } else {
        assertThat(failure).isInstanceOfAny(OptimisticLockingException.class, ConcurrencyFailureException.class,
            DataIntegrityViolationException.class);
      }
    });
  }
}
