package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.resolve;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.kernel.Secrets;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Channel;
import tr.mbs.request.Request;
import tr.mbs.request.Status;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;

/** What bodies record for muhtars (move 2), with the real model, rules, rights and tables. */
@ApplicationTest
class RecordedRequestsIT {

  @Autowired
  private RequestFilings filings;
  @Autowired
  private RequestReader requests;
  @Autowired
  private OwnMoves moves;
  @Autowired
  private Mandates mandates;
  @Autowired
  private Units units;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Secrets secrets;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;

  @BeforeEach
  void openTheOffices() {
    casework = beans.createBean(Casework.class);
  }

  @Test
  void aGovernorateKeepsWhatItRecordsAndMaySendItToADirectorate() throws Exception {
    Request recorded = record("valilik18a", "valilik-18", "D18-001", Channel.PHONE);
    assertWaits(recorded, "valilik-18", "Değerlendir: " + recorded.number() + " · Yol · Yukarıpınar (Merkez)");
    assertThat(movements(recorded)).containsExactly("valilik-18 valilik18a → valilik-18: "
        + "Talep, Çankırı Valiliği tarafından kaydedildi (başvuru yolu: telefon).");
    assertThat(recipients(recorded)).containsExactly("+905550002000", "cankiri.merkez.yukaripinar@muhtar.example");
    assertThat(sms(recorded)).isEqualTo(recorded.number() + " numarali talebiniz alinmistir.");

    casework.decide("valilik18b", recorded, forward("md-18-milli-egitim"));
    casework.decide("egitim18", recorded, giveBack("Görevimiz değildir."));
    casework.decide("valilik18a", recorded, resolve("POSITIVE"));
    assertThat(casework.now(recorded).status()).isEqualTo(Status.RESOLVED);
    assertThat(casework.task(recorded)).isNull();
  }

  @Test
  void aMunicipalityReturnsWhatIsNotItsOwnToMigm() throws Exception {
    Request recorded = record("belediye18", "belediye-18-merkez", "D18-007", Channel.PETITION);
    assertWaits(recorded, "belediye-18-merkez", "Değerlendir: " + recorded.number() + " · Yol · Cumhuriyet (Merkez)");
    casework.decide("belediye18b", recorded, giveBack("Karayollarının yoludur."));
    assertThat(casework.now(recorded).status()).isEqualTo(Status.PENDING);
    assertThat(casework.task(recorded).getName()).startsWith("İade: Yönlendir: ");
    assertRefused(() -> moves.withdraw(casework.now(recorded)), Kind.CONFLICT, "request.refusal.cannotWithdraw");
    casework.decide("migm1", recorded, forward("valilik-18"));
    assertThat(casework.now(recorded).responseLastDay()).isEqualTo(recorded.responseLastDay());
  }

  @Test
  void whatMigmRecordsWaitsForMigm() {
    Request recorded = record("migm1", "migm", "D18-007", Channel.IN_PERSON);
    assertThat(recorded.status()).isEqualTo(Status.PENDING);
    assertThat(casework.task(recorded).getTaskDefinitionKey()).isEqualTo(RequestProcess.TRIAGE);
    assertThat(movements(recorded)).containsExactly("migm migm1 → migm: "
        + "Talep, MİGM tarafından kaydedildi (başvuru yolu: şahsen).");
  }

  @Test
  void nothingIsRecordedOutOfReach() {
    FileRequestForm form = Casework.aForm();
    assertRefused(() -> filings.record(form, Channel.PHONE, muhtar("D18-001"), officer("belediye18", "belediye-18-merkez")),
        Kind.NOT_FOUND, "request.refusal.noSuchOffice");
    assertThat(requests.filedWith(form.idempotencyKey(), "D18-001")).isEmpty();
  }

  @Test
  void aFormThatIsSentTwiceIsRecordedOnceAndOtherWordsOfItAreRefused() {
    FileRequestForm form = Casework.aForm();
    Mandate muhtar = muhtar("D18-001");
    Actor officer = officer("valilik18a", "valilik-18");
    String number = filings.record(form, Channel.PHONE, muhtar, officer);
    assertThat(filings.record(form, Channel.PHONE, muhtar, officer)).isEqualTo(number);
    assertRefused(() -> filings.record(form, Channel.EMAIL, muhtar, officer), Kind.CONFLICT,
        "request.refusal.recordedInOtherWords");
  }

  private Request record(String account, String body, String muhtarlik, Channel channel) {
    return requests.findByNumber(filings.record(Casework.aForm(), channel, muhtar(muhtarlik), officer(account, body)))
        .orElseThrow();
  }

  private Mandate muhtar(String muhtarlik) {
    return mandates.current(muhtarlik, IstanbulTime.today(Clock.systemUTC())).orElseThrow();
  }

  private Actor officer(String account, String body) {
    return new Actor(account, units.get(new UnitCode(body)));
  }

  private void assertWaits(Request request, String body, String name) {
    assertThat(request.status()).isEqualTo(Status.FORWARDED);
    assertThat(request.holder()).isEqualTo(body);
    assertThat(request.responseLastDay()).isNotNull();
    Task task = casework.task(request);
    assertThat(task.getName()).isEqualTo(name);
    assertThat(task.getDueDate()).isEqualTo(Date.from(IstanbulTime.endOfDay(request.lastDay())));
    assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId).containsExactly(body);
    assertThat(runtime.getVariables(task.getExecutionId()))
        .containsOnlyKeys("number", "subject", "office", "holderUnit");
  }

  private List<String> movements(Request request) {
    return requests.movements(request.getId()).stream().map(movement -> movement.actingUnit() + " "
        + movement.actingPerson() + " → " + movement.targetUnit() + ": " + movement.text()).toList();
  }

  /** Of all messages about it: the body that recorded it needs none. */
  private List<String> recipients(Request request) {
    return jdbc.sql("select recipient from notification where message_key like ? order by recipient")
        .param(request.getId() + "-%").query(String.class).list();
  }

  private String sms(Request request) {
    return secrets.decryptText("notification", jdbc.sql("select text from notification where message_key = ?")
        .param(request.getId() + "-1-sms").query(byte[].class).single());
  }
}
