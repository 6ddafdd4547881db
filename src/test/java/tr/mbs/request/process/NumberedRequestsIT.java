package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.resolve;
import static tr.mbs.testing.Refusals.assertFieldRefused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedDate;
import tr.mbs.numbering.Direction;
import tr.mbs.numbering.DocumentCounters;
import tr.mbs.numbering.Municipalities;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Channel;
import tr.mbs.request.Request;
import tr.mbs.request.Status;
import tr.mbs.request.document.RequestDocument;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.process.own.ObjectionForm;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;

/** The two halves meet: a municipality's counters number what it gets and what it answers. */
@ApplicationTest
@Tag("h2")
class NumberedRequestsIT {

  private static final LocalDate TODAY = IstanbulTime.today(Clock.systemUTC());

  @Autowired
  private RequestDocuments documents;
  @Autowired
  private DocumentCounters counters;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private Units units;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private AutowireCapableBeanFactory beans;
  @Autowired
  private ApplicationContext context;
  @LocalServerPort
  private int port;

  private Casework casework;
  private UnitCode municipality;
  private String body;
  private String officer;
  private String colleague;

  @BeforeEach
  void openTheOffices() {
    casework = beans.createBean(Casework.class);
  }

  /** An il has a dozen of them, and each can be begun once: asked for by those tests only that need one. */
  private void aMunicipalityWhoseCountersRun() {
    municipality = Municipalities.withoutCounters(jdbc, "18");
    body = units.get(municipality).name();
    officer = "n" + municipality.value();
    colleague = officer + "2";
    for (String account : List.of(officer, colleague)) {
      accounts.ensureAccount(new StaffAccounts.NewAccount(account, "Demo-2026!", "Işıl Çağrı Öğüt", null,
          "+905550001999", Set.of("kurum", municipality.value())));
    }
    transaction.executeWithoutResult(status ->
        counters.initialize(municipality, TODAY.getYear(), 41, 76, "yardim1", "12345678"));
  }

  @Test
  void arrivalAndAnswerAreNumberedAndEverybodyReadsTheNumbers() throws Exception {
    aMunicipalityWhoseCountersRun();
    Officeholder muhtar = Officeholder.inOffice(context);
    Request filed = casework.file(jdbc.sql("select muhtarlik_id from mandate where id = ?").param(muhtar.mandate())
        .query(String.class).single());
    casework.decide("migm1", filed, forward(municipality.value()));
    assertThat(incoming(filed)).containsExactly(new RequestDocument(body, Direction.INCOMING, "42", TODAY));

    StaffVisit visit = StaffVisit.signedIn(port, officer);
    String form = visit.visitor().get("/forms/handle-at-municipality?taskId=" + casework.task(filed).getId()).body();
    String arrived = "<dd>42 (" + IstanbulTime.date(TODAY, TurkishText.TURKISH) + "), " + body + "</dd>";
    assertThat(form).contains("Gelen evrak no", arrived, "Yanıtınız giden evrak numarasını")
        .doesNotContain("documentNumber");

    casework.decide(officer, filed, resolve("POSITIVE"));
    assertThat(answer(filed)).isEqualTo(
        new RequestDocument(body, Direction.OUTGOING, "E-12345678-622.01-77", TODAY));
    String answered = "Yanıt yazısı: E-12345678-622.01-77 (" + IstanbulTime.date(TODAY, TurkishText.TURKISH) + ")";
    assertThat(visit.visitor().get("/kurum/talepler/" + filed.number()).body()).contains(arrived, answered);
    assertThat(MuhtarVisit.signedIn(port, muhtar).get("/talepler/" + filed.number()).body())
        .contains(arrived, answered);
  }

  /** A petition that is handed in there is incoming mail of the municipality. */
  @Test
  void whatItRecordsForAMuhtarIsNumberedAsWhatArrives() {
    aMunicipalityWhoseCountersRun();
    Mandate muhtar = context.getBean(Mandates.class).find(Officeholder.inOffice(context).mandate()).orElseThrow();
    jdbc.sql("update muhtarlik set kind = 'NEIGHBOURHOOD', municipality_code = ? where id = ?")
        .params(municipality.value(), muhtar.muhtarlikId()).update();
    String number = context.getBean(RequestFilings.class)
        .record(Casework.aForm(), Channel.PETITION, muhtar, new Actor(officer, units.get(municipality)));
    Request recorded = context.getBean(RequestReader.class).findByNumber(number).orElseThrow();
    assertThat(incoming(recorded)).containsExactly(new RequestDocument(body, Direction.INCOMING, "42", TODAY));
  }

  @Test
  void theSecondResultHasItsOwnNumberBesideThatOfTheFirst() throws Exception {
    aMunicipalityWhoseCountersRun();
    Request filed = arrived();
    casework.decide(officer, filed, resolve("POSITIVE"));
    context.getBean(OwnMoves.class).object(filed, new ObjectionForm("Yol yine bozuk."));
    assertThat(documents.of(casework.now(filed)).answer()).isNull();
    casework.decide("migm1", filed, forward(municipality.value()));
    casework.decide(officer, filed, resolve("POSITIVE"));
    assertThat(documents.of(casework.now(filed)).answer().number()).endsWith("-78");
    assertThat(documents.of(casework.now(filed)).firstAnswer().number()).endsWith("-77");
  }

  @Test
  void aFirstResultWithoutANumberGetsNoneFromTheSecond() throws Exception {
    aMunicipalityWhoseCountersRun();
    Request filed = casework.file("D18-007");
    casework.decide("migm1", filed, resolve("INFORMED"));
    context.getBean(OwnMoves.class).object(filed, new ObjectionForm("Yol yine bozuk."));
    casework.decide("migm1", filed, forward(municipality.value()));
    casework.decide(officer, filed, resolve("POSITIVE"));
    assertThat(documents.of(casework.now(filed)).answer().number()).endsWith("-77");
    assertThat(documents.of(casework.now(filed)).firstAnswer()).isNull();
  }

  @Test
  void aRequestThatComesASecondTimeKeepsItsNumber() throws Exception {
    aMunicipalityWhoseCountersRun();
    Request filed = casework.file("D18-007");
    casework.decide("migm1", filed, forward(municipality.value()));
    casework.decide(officer, filed, giveBack("Yol il özel idaresinin ağındadır."));
    casework.decide("migm1", filed, forward(municipality.value()));
    assertThat(incoming(filed)).extracting(RequestDocument::number).containsExactly("42");
    assertThat(lastNumbers()).containsExactly(42L, 76L);
    Request next = casework.file("D18-007");
    casework.decide("migm1", next, forward(municipality.value()));
    assertThat(incoming(next)).extracting(RequestDocument::number).containsExactly("43");
  }

  @Test
  void whatFailsTakesNoNumber() throws Exception {
    aMunicipalityWhoseCountersRun();
    Request filed = arrived();
    casework.claim(officer, filed);
    assertFieldRefused(() -> casework.complete(officer, filed, typed(resolve("POSITIVE"), "7", TypedDate.text(TODAY))),
        "documentNumber", "request.refusal.documentNumber.drawn");
    assertFieldRefused(() -> casework.complete(officer, filed, resolve("NEGATIVE")), "reason",
        "request.refusal.resultWithoutReason");
    assertThat(lastNumbers()).containsExactly(42L, 76L);
    casework.complete(officer, filed, resolve("POSITIVE"));
    assertThat(answer(filed).number()).endsWith("-77");
  }

  /** Both get past the door, and both draw: the one who is too late gives his number back. */
  @Test
  void ofTwoAnswersAtOnceOneTakesANumber() throws Exception {
    aMunicipalityWhoseCountersRun();
    Request filed = arrived();
    AtOnce<Status> answers = AtOnce.of(List.of(
        () -> {
          casework.forge(officer, filed, resolve("POSITIVE"));
          return Status.RESOLVED;
        },
        () -> {
          casework.forge(colleague, filed, resolve("INFORMED"));
          return Status.RESOLVED;
        }));
    assertThat(answers.answers()).hasSize(1);
    assertThat(answers.failures()).hasSize(1);
    assertThat(answer(filed).number()).endsWith("-77");
    assertThat(lastNumbers()).containsExactly(42L, 77L);
  }

  @Test
  void otherBodiesTypeTheNumberOfTheirOwnRegister() throws Exception {
    Request filed = casework.file("D18-001");
    casework.decide("migm1", filed, forward("valilik-18"));
    String form = StaffVisit.signedIn(port, "valilik18a").visitor()
        .get("/forms/handle-at-governorate?taskId=" + casework.task(filed).getId()).body();
    assertThat(form).contains("name=\"documentNumber\"", "name=\"documentDate\"")
        .doesNotContain("Yanıtınız giden evrak numarasını");
    casework.decide("valilik18a", filed, typed(resolve("POSITIVE"), "E-87654321-622.03-5", TypedDate.text(TODAY)));
    assertThat(answer(filed)).isEqualTo(
        new RequestDocument("Çankırı Valiliği", Direction.OUTGOING, "E-87654321-622.03-5", TODAY));
    assertThat(jdbc.sql("select movement, typed_by, drawn_at from request_document where request_id = ?")
        .param(filed.getId()).query().listOfRows()).extracting(row -> row.get("movement"),
            row -> row.get("typed_by"), row -> row.get("drawn_at"))
        .containsExactly(tuple(3, "valilik18a", null));
  }

  @Test
  void aMunicipalityWithoutCountersTypesToo() throws Exception {
    Request filed = casework.file("D18-007");
    casework.decide("migm1", filed, forward("belediye-18-merkez"));
    assertThat(incoming(filed)).isEmpty();
    casework.decide("belediye18", filed, typed(resolve("POSITIVE"), "2026/15", TypedDate.text(TODAY)));
    assertThat(answer(filed)).isEqualTo(
        new RequestDocument("Çankırı Belediyesi", Direction.OUTGOING, "2026/15", TODAY));
  }

  @Test
  void whatIsTypedHalfOrWrongIsRefusedAndTheRequestStays() throws Exception {
    Request filed = casework.file("D18-001");
    casework.claim("migm1", filed);
    assertFieldRefused(() -> casework.complete("migm1", filed, typed(resolve("POSITIVE"), "5", "yarın")),
        "documentDate", "request.refusal.documentDate.wrong");
    assertFieldRefused(() -> casework.complete("migm1", filed,
        typed(resolve("POSITIVE"), "5", TypedDate.text(TODAY.plusDays(1)))),
        "documentDate", "request.refusal.documentDate.future");
    assertThat(casework.now(filed).status()).isEqualTo(Status.PENDING);
    casework.complete("migm1", filed, resolve("POSITIVE"));
    assertThat(documents.of(casework.now(filed)).answer()).isNull();
  }

  private Request arrived() throws Exception {
    Request filed = casework.file("D18-007");
    casework.decide("migm1", filed, forward(municipality.value()));
    return filed;
  }

  private List<RequestDocument> incoming(Request request) {
    return documents.of(casework.now(request)).incoming();
  }

  private RequestDocument answer(Request request) {
    return documents.of(casework.now(request)).answer();
  }

  private List<Long> lastNumbers() {
    return counters.of(municipality).stream().map(counter -> counter.lastNumber()).toList();
  }

  private static Map<String, String> typed(Map<String, String> decision, String number, String date) {
    Map<String, String> fields = new HashMap<>(decision);
    fields.put("documentNumber", number);
    fields.put("documentDate", date);
    return fields;
  }
}
