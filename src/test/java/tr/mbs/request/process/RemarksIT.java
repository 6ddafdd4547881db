package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tr.mbs.request.process.Casework.ask;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.interim;
import static tr.mbs.request.process.Casework.resolve;
import static tr.mbs.testing.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.kernel.Secrets;
import tr.mbs.request.Action;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.workflow.FormDoor;

/** What an officer says to the muhtar goes through the one door and leaves the task with him. */
@ApplicationTest
@Tag("h2")
class RemarksIT {

  private static final String TEXT = "Keşif 3 Aralık'ta yapılacak.";

  @Autowired
  private RequestReader requests;
  @Autowired
  private FormDoor door;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Secrets secrets;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;
  private Request request;

  @BeforeEach
  void aRequestIsFiled() {
    casework = beans.createBean(Casework.class);
    request = casework.file("D18-001");
  }

  @ParameterizedTest
  @CsvSource({
      "migm1, migm, MİGM, ''",
      "valilik18a, valilik-18, Çankırı Valiliği, valilik-18",
      "egitim18, md-18-milli-egitim, Çankırı İl Millî Eğitim Müdürlüğü, valilik-18 md-18-milli-egitim",
      "belediye18, belediye-18-merkez, Çankırı Belediyesi, belediye-18-merkez"})
  void anInterimReplyMovesNothing(String officer, String unit, String name, String way) throws Exception {
    bringTo(way);
    casework.claim(officer, request);
    Task before = casework.task(request);
    Request stood = casework.now(request);
    casework.complete(officer, request, interim(TEXT));
    Task after = casework.task(request);
    assertThat(after.getId()).isEqualTo(before.getId());
    assertThat(after.getAssignee()).isEqualTo(officer);
    assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
    Request now = casework.now(request);
    assertThat(now.status()).isEqualTo(stood.status());
    assertThat(now.holder()).isEqualTo(unit);
    assertThat(now.heldSince()).isEqualTo(stood.heldSince());
    assertThat(now.lastDay()).isEqualTo(stood.lastDay());
    Movement movement = lastMovement();
    assertThat(movement.action()).isEqualTo(Action.INTERIM);
    assertThat(movement.actingUnit()).isEqualTo(unit);
    assertThat(movement.actingPerson()).isEqualTo(officer);
    assertThat(movement.targetUnit()).isEqualTo(unit);
    assertThat(movement.text()).isEqualTo("Ara bilgi: " + TEXT);
  }

  @Test
  void theArbiterGivesOneForMigm() throws Exception {
    for (int times = 0; times < 2; times++) {
      bringTo("belediye-18-merkez");
      casework.decide("belediye18", request, Casework.giveBack("Görevimiz değildir."));
    }
    casework.decide("migmyonetici", request, interim(TEXT));
    assertThat(lastMovement().actingUnit()).isEqualTo("migm");
    assertThat(lastMovement().actingPerson()).isEqualTo("migmyonetici");
    assertThat(casework.task(request).getAssignee()).isEqualTo("migmyonetici");
  }

  @Test
  void theMuhtarIsToldAndTheTextStaysBehindTheSignIn() throws Exception {
    casework.decide("migm1", request, interim(TEXT));
    assertThat(jdbc.sql("select recipient from notification where message_key like ? order by message_key")
        .param(request.getId() + "-2-%").query(String.class).list())
        .containsExactly("cankiri.merkez.yukaripinar@muhtar.example", "+905550002000");
    String sms = text("-2-sms");
    assertThat(sms).isEqualTo(request.number() + " numarali talebiniz icin ara bilgi verilmistir. "
        + "Ayrinti: Talep Sorgulama. Sizden bir islem beklenmiyor.").hasSizeLessThanOrEqualTo(155);
    assertThat(text("-2-email")).contains("ara bilgi verilmiştir").doesNotContain("Keşif");
  }

  @Test
  void aQuestionWaitsForTheMuhtarAndAnotherForItsAnswer() throws Exception {
    bringTo("valilik-18");
    casework.claim("valilik18a", request);
    String task = casework.task(request).getId();
    casework.complete("valilik18a", request, ask("Yol kaç metre?"));
    assertThat(lastMovement().action()).isEqualTo(Action.ASKED);
    assertThat(lastMovement().text()).isEqualTo("Çankırı Valiliği bilgi istedi: Yol kaç metre?");
    assertThat(casework.now(request).question()).isEqualTo(lastMovement().sequence());
    assertThat(casework.task(request).getId()).isEqualTo(task);
    assertThat(casework.task(request).getAssignee()).isEqualTo("valilik18a");
    assertThat(text("-3-sms")).isEqualTo(request.number() + " numarali talebiniz icin sizden bilgi istenmistir. "
        + "Yanitlamak icin: Talep Sorgulama.").hasSizeLessThanOrEqualTo(155);
    assertRefused(() -> casework.complete("valilik18a", request, ask("Genişliği?")), Kind.CONFLICT,
        "request.refusal.alreadyAsked");
    casework.complete("valilik18a", request, interim(TEXT));
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    assertThat(casework.now(request).question()).isNull();
  }

  @Test
  void itCanBeGivenAgainAndTheCaseStillDecided() throws Exception {
    casework.decide("migm1", request, interim(TEXT));
    casework.complete("migm1", request, interim("Keşif yapıldı."));
    casework.complete("migm1", request, resolve("POSITIVE"));
    assertThat(requests.movements(request.getId())).extracting(Movement::action)
        .containsExactly(Action.FILED, Action.INTERIM, Action.INTERIM, Action.RESOLVED);
    assertThat(casework.task(request)).isNull();
  }

  @Test
  void whoDoesNotHoldTheTaskSaysNothing() throws Exception {
    String task = casework.task(request).getId();
    assertRefused(() -> casework.complete("migm1", request, interim(TEXT)), Kind.FORBIDDEN, "workflow.task.claimFirst");
    casework.claim("migm1", request);
    assertRefused(() -> casework.complete("migm2", request, interim(TEXT)), Kind.FORBIDDEN,
        "workflow.task.heldByColleague");
    for (String stranger : List.of("valilik18a", "belediye18", "yardim1")) {
      assertRefused(() -> casework.complete(stranger, request, interim(TEXT)), Kind.NOT_FOUND, "workflow.task.notFound");
    }
    casework.complete("migm1", request, resolve("POSITIVE"));
    assertRefused(() -> casework.complete("migm1", task, interim(TEXT)), Kind.GONE, "workflow.task.finished");
    assertThat(requests.movements(request.getId())).extracting(Movement::action)
        .containsExactly(Action.FILED, Action.RESOLVED);
  }

  /** As pages of ours act, where nobody claims first. */
  @Test
  void whoActsAtOnceHoldsTheTaskAfterwards() throws Exception {
    String task = casework.task(request).getId();
    casework.as("migm1", () -> {
      door.act(task, "migm1", interim(TEXT));
      return null;
    });
    assertThat(casework.task(request).getAssignee()).isEqualTo("migm1");
    assertThat(lastMovement().action()).isEqualTo(Action.INTERIM);
  }

  @Test
  void itHasAText() throws Exception {
    casework.claim("migm1", request);
    for (Map<String, String> fields : List.of(Map.of("decision", "INTERIM"), interim(" "), interim("a".repeat(2001)))) {
      BindException wrong = catchThrowableOfType(BindException.class, () -> casework.complete("migm1", request, fields));
      assertThat(wrong.getFieldErrors()).extracting(FieldError::getField).containsExactly("text");
    }
    assertThat(lastMovement().action()).isEqualTo(Action.FILED);
  }

  /** The model has no such way, so whoever passes form and door by gets nowhere. */
  @Test
  void aTaskCompletedWithItGoesNowhere() throws Exception {
    casework.claim("migm1", request);
    assertThat(catchThrowableOfType(ProcessEngineException.class,
        () -> casework.forge("migm1", request, interim(TEXT)))).hasMessageContaining("No outgoing sequence flow");
  }

  private void bringTo(String way) throws Exception {
    for (String unit : way.isEmpty() ? new String[0] : way.split(" ")) {
      casework.decide(casework.now(request).holder().equals("migm") ? "migm1" : "valilik18a", request, forward(unit));
    }
  }

  private Movement lastMovement() {
    List<Movement> movements = requests.movements(request.getId());
    return movements.get(movements.size() - 1);
  }

  private String text(String key) {
    return secrets.decryptText("notification", jdbc.sql("select text from notification where message_key = ?")
        .param(request.getId() + key).query(byte[].class).single());
  }
}
