package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;
import static tr.mbs.testing.Refusals.assertRefused;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.request.Action;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.Status;
import tr.mbs.request.Usefulness;
import tr.mbs.request.process.own.ObjectionForm;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.Race;

/** What muhtars do with their requests, with the real model, rules and tables; and when somebody else acts meanwhile. */
@ApplicationTest
@Tag("h2")
class OwnMovesIT {

  private static final ObjectionForm OBJECTION = new ObjectionForm("Yol yine bozuk.");

  @Autowired
  private OwnMoves moves;

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

  @Test
  void aWithdrawnRequestIsNobodysTask() throws Exception {
    Request filed = casework.file("D18-001");
    casework.claim("migm1", filed);
    String task = casework.task(filed).getId();
    moves.withdraw(filed);
    assertThat(casework.task(filed)).isNull();
    assertRefused(() -> casework.complete("migm1", task, forward("valilik-18")), Kind.GONE, "workflow.task.finished");
    assertThat(casework.now(filed).status()).isEqualTo(Status.WITHDRAWN);
    assertThat(requests.movements(filed.getId())).extracting(Movement::action)
        .containsExactly(Action.FILED, Action.WITHDRAWN);
    assertRefused(() -> moves.withdraw(filed), Kind.CONFLICT, "request.refusal.withdrawnBefore");
  }

  @Test
  void anObjectionGoesThroughASecondRoundAndItsMuhtarIsTold() throws Exception {
    Request filed = casework.file("D18-001");
    casework.decide("migm1", filed, forward("belediye-18-merkez"));
    casework.decide("belediye18", filed, resolve("POSITIVE"));
    moves.rate(filed, Usefulness.NO, "Yol hâlâ çamurlu.");
    moves.object(filed, OBJECTION);

    assertThat(casework.task(filed).getName())
        .isEqualTo("İtiraz: Yönlendir: " + filed.number() + " · Yol · Yukarıpınar (Merkez)");
    assertThat(casework.task(filed).getPriority()).isEqualTo(80);
    Request reopened = casework.now(filed);
    assertThat(reopened.result()).isNull();
    assertThat(reopened.firstResult().text()).isEqualTo("Yol onarıldı.");
    assertThat(reopened.firstResult().remark()).isEqualTo("Yol hâlâ çamurlu.");
    assertThat(messages(filed, 4)).containsExactlyInAnyOrder("email", "sms");

    casework.decide("migm1", filed, forward("valilik-18"));
    assertThat(casework.task(filed).getName()).startsWith("Değerlendir: ");
    casework.decide("valilik18a", filed, resolve("INFORMED"));
    assertThat(casework.now(filed).status()).isEqualTo(Status.RESOLVED);
    assertThat(requests.movements(filed.getId())).extracting(Movement::text).element(3)
        .isEqualTo("Muhtar sonuca itiraz etti: Yol yine bozuk.");
    assertRefused(() -> moves.object(filed, OBJECTION), Kind.CONFLICT, "request.refusal.objectedBefore");
  }

  /** Each round has its own return of a directorate. */
  @Test
  void whoReturnedItInTheFirstRoundMayReturnItInTheSecond() throws Exception {
    Request filed = casework.file("D18-001");
    casework.decide("migm1", filed, forward("valilik-18"));
    casework.decide("valilik18a", filed, forward("md-18-milli-egitim"));
    casework.decide("egitim18", filed, Casework.giveBack("Görevimiz değildir."));
    casework.decide("valilik18a", filed, resolve("INFORMED"));
    moves.object(filed, OBJECTION);
    casework.decide("migm1", filed, forward("valilik-18"));
    casework.decide("valilik18a", filed, forward("md-18-milli-egitim"));
    casework.decide("egitim18", filed, Casework.giveBack("Görevimiz değildir."));
    assertThat(casework.now(filed).holder()).isEqualTo("valilik-18");
  }

  @Race
  void aWithdrawalAndAForwardAtOnceAreOneOfBoth() throws Exception {
    Request filed = casework.file("D18-001");
    casework.claim("migm1", filed);
    String task = casework.task(filed).getId();
    AtOnce<Status> both = AtOnce.of(List.of(
        () -> {
          moves.withdraw(filed);
          return Status.WITHDRAWN;
        },
        () -> {
          casework.complete("migm1", task, forward("valilik-18"));
          return Status.FORWARDED;
        }));
    assertThat(both.answers()).hasSize(1);
    assertThat(casework.now(filed).status()).isEqualTo(both.answers().get(0));
    assertThat(requests.movements(filed.getId())).hasSize(2);
    if (both.answers().get(0) == Status.FORWARDED) {
      assertThat(both.failures().get(0)).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT));
    } else {
      ParallelWorkIT.assertOvertaken(both.failures());
    }
  }

  @Race
  void aClaimKeepsNobodyFromWithdrawing() throws Exception {
    Request filed = casework.file("D18-001");
    AtOnce<Boolean> both = AtOnce.of(List.of(
        () -> {
          moves.withdraw(filed);
          return true;
        },
        () -> {
          casework.claim("migm1", filed);
          return false;
        }));
    assertThat(both.answers()).contains(true);
    assertThat(casework.now(filed).status()).isEqualTo(Status.WITHDRAWN);
  }

  @Race
  void oneOfTwoObjectionsCounts() throws Exception {
    Request filed = casework.file("D18-001");
    casework.decide("migm1", filed, resolve("INFORMED"));
    Callable<Boolean> objecting = () -> {
      moves.object(filed, OBJECTION);
      return true;
    };
    AtOnce<Boolean> both = AtOnce.of(List.of(objecting, objecting));
    assertThat(both.answers()).hasSize(1);
    assertThat(both.failures()).singleElement().isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT));
    assertThat(requests.movements(filed.getId())).hasSize(3);
    assertThat(casework.task(filed)).isNotNull();
  }

  private List<String> messages(Request request, int movement) {
    return jdbc.sql("select message_key from notification where message_key like ?")
        .param(request.getId() + "-" + movement + "-%").query(String.class).list().stream()
        .map(key -> key.substring(key.lastIndexOf('-') + 1)).toList();
  }
}
