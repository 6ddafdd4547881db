package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.file.Samples;
import tr.mbs.file.Upload;
import tr.mbs.kernel.IstanbulTime;
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
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.dialogue.Dialogues;
import tr.mbs.request.proof.Proofs;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.measure.Statements;
import tr.mbs.testing.measure.WrittenAheadLog;
import tr.mbs.workflow.FormDoor;

/**
 * What one life of a request costs the database: engine, our tables, outbox and authorizations together. The aim is what
 * the stock engine alone needs, measured in {@link StockEngineIT}. A number that moves is a decision, not an accident.
 */
@ApplicationTest
@DisabledIfSystemProperty(named = "mbs.test.db", matches = "h2", disabledReason = "pinned on PostgreSQL")
class StatementCountIT {

  /** Stock engine, authorization off, history full, form values kept: facts.md §9 measured it so. */
  private static final int STOCK_ENGINE = 121;
  private static final int STOCK_ENGINE_WAL = 118_000;
  private static final int LIVES = 50;

  @Autowired
  private RequestFilings filings;

  @Autowired
  private FormDoor door;

  @Autowired
  private Dialogues dialogues;

  @Autowired
  private Proofs proofs;

  @Autowired
  private RequestReader requests;

  @Autowired
  private Mandates mandates;

  @Autowired
  private Units units;

  @Autowired
  private StaffAccounts accounts;

  @Autowired
  private DocumentCounters counters;

  @Autowired
  private TransactionTemplate transaction;

  @Autowired
  private JdbcClient jdbc;

  @Autowired
  private Scheduler jobs;

  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;
  private Mandate muhtar;

  @BeforeEach
  void warmUp() throws Exception {
    casework = beans.createBean(Casework.class);
    muhtar = mandates.current("D18-001", IstanbulTime.today(Clock.systemUTC())).orElseThrow();
    life();
  }

  @Test
  void aLifeCostsNoMoreThanTheStockEngineAlone() throws Exception {
    List<Statements> life = life();
    assertThat(life).as(life.toString()).extracting(Statements::count).containsExactly(24, 11, 36, 11, 36);
    assertThat(life.stream().mapToInt(Statements::count).sum()).isLessThanOrEqualTo(STOCK_ENGINE);
  }

  /** Whether counters run is asked; then request and number are written, right before the commit. */
  @Test
  void aMunicipalityCostsOneLookUpMoreAndItsNumbersTwoOrThreeStatements() throws Exception {
    assertThat(decisions("belediye-18-merkez", "belediye18")).containsExactly(37, 37);
    UnitCode numbered = Municipalities.withoutCounters(jdbc, "18");
    String officer = "s" + numbered.value();
    accounts.ensureAccount(new StaffAccounts.NewAccount(officer, "Demo-2026!", "Işıl Çağrı Öğüt", null,
        "+905550001998", Set.of("kurum", numbered.value())));
    transaction.executeWithoutResult(status ->
        counters.initialize(numbered, IstanbulTime.today(Clock.systemUTC()).getYear(), 41, 76, "yardim1", "12345678"));
    assertThat(decisions(numbered.value(), officer)).containsExactly(37 + 3, 37 + 2);
  }

  /** No step of the model runs, but the door looks at the task as it always does. */
  @Test
  void whatLeavesARequestWhereItIsCostsLessThanADecision() throws Exception {
    Request request = casework.file("D18-001");
    claim("migm1", request);
    List<Statements> said = List.of(
        complete("migm1", request, Casework.interim("Keşif yapılacak.")),
        complete("migm1", request, Casework.ask("Yol kaç metre?")),
        measured(() -> dialogues.answer(request.getId(), new Contribution(UUID.randomUUID(), "120"))),
        measured(() -> dialogues.addInformation(request.getId(), new Contribution(UUID.randomUUID(), "Menfez"))));
    assertThat(said).as(said.toString()).extracting(Statements::count).containsExactly(11, 10, 7, 7);
  }

  /** A wish begins an instance of the engine; its answer ends that, and tells the body and its task. */
  @Test
  void extraTimeCostsWhoWishesItAndNobodyElse() throws Exception {
    Request request = casework.file("D18-001");
    claim("migm1", request);
    complete("migm1", request, forward("valilik-18"));
    claim("valilik18a", request);
    Statements wish = complete("valilik18a", request, Casework.wish("Keşif bekleniyor."));
    String task = casework.wish(request).getId();
    Statements claim = casework.as("migm1", () -> measured(() -> door.claim(task, "migm1")));
    Statements grant = casework.as("migm1", () -> measured(() -> door.complete(task, "migm1", Casework.grant(5))));
    Statements resolve = complete("valilik18a", request, resolve("POSITIVE"));
    assertThat(List.of(wish.count(), claim.count(), grant.count(), resolve.count())).as("%s %s", wish, grant)
        .containsExactly(22, 11, 41, 36);
  }

  /** Only who has laid files ready pays for them, and not by their number. */
  @Test
  void filesOfAResultCostOneStatementMore() throws Exception {
    Request request = casework.file("D18-001");
    claim("migm1", request);
    proofs.lay(request, accounts.find("migm1").orElseThrow(), List.of(upload(40), upload(41)));
    int resolve = complete("migm1", request, resolve("POSITIVE")).count();
    Request without = casework.file("D18-001");
    claim("migm1", without);
    assertThat(resolve).isEqualTo(complete("migm1", without, resolve("POSITIVE")).count() + 1);
  }

  private static Upload upload(int width) {
    byte[] photo = Samples.jpeg(width, 30);
    return new Upload("yol.jpg", photo.length, new ByteArrayResource(photo));
  }

  /** A body's begins by a message and goes through the gateway; a municipality is asked whether its counters run. */
  @Test
  void recordingForAMuhtarCostsHardlyMoreThanFiling() throws Exception {
    Mandate ofMahalle = mandates.current("D18-007", IstanbulTime.today(Clock.systemUTC())).orElseThrow();
    List<Statements> recorded = List.of(
        measured(() -> record("migm1", "migm", muhtar)),
        measured(() -> record("valilik18a", "valilik-18", muhtar)),
        measured(() -> record("belediye18", "belediye-18-merkez", ofMahalle)));
    assertThat(recorded).as(recorded.toString()).extracting(Statements::count).containsExactly(24, 26, 27);
  }

  private void record(String officer, String body, Mandate muhtar) {
    filings.record(Casework.aForm(), Channel.PHONE, muhtar, new Actor(officer, units.get(new UnitCode(body))));
  }

  /** What forwarding to a municipality costs, and its answer. */
  private List<Integer> decisions(String municipality, String officer) throws Exception {
    Request request = casework.file("D18-007");
    claim("migm1", request);
    int forward = complete("migm1", request, forward(municipality)).count();
    claim(officer, request);
    return List.of(forward, complete(officer, request, resolve("POSITIVE")).count());
  }

  @Test
  void aLifeWritesNoMoreThanTheStockEngineAlone(TestReporter reporter) throws Exception {
    long written = WrittenAheadLog.bytes(jdbc, jobs, () -> {
      for (int lives = 0; lives < LIVES; lives++) {
        life();
      }
    }) / LIVES;
    reporter.publishEntry("WAL bytes of one life", String.valueOf(written));
    assertThat(written).isLessThanOrEqualTo(STOCK_ENGINE_WAL);
  }

  /** Filing, claim, forward, claim, resolve. */
  private List<Statements> life() throws Exception {
    String[] number = new String[1];
    Statements filing = measured(() -> number[0] = filings.file(Casework.aForm(), muhtar.id(), muhtar.muhtarlikId()));
    Request request = requests.findByNumber(number[0]).orElseThrow();
    return List.of(filing,
        claim("migm1", request), complete("migm1", request, forward("valilik-18")),
        claim("valilik18a", request), complete("valilik18a", request, resolve("POSITIVE")));
  }

  private Statements claim(String officer, Request request) throws Exception {
    String task = casework.task(request).getId();
    return casework.as(officer, () -> measured(() -> door.claim(task, officer)));
  }

  private Statements complete(String officer, Request request, Map<String, String> fields) throws Exception {
    String task = casework.task(request).getId();
    return casework.as(officer, () -> measured(() -> door.complete(task, officer, fields)));
  }

  /** The units are read once a minute, whatever is done meanwhile: that is not a cost of the work. */
  private Statements measured(Statements.Work work) throws Exception {
    units.forget();
    units.get(UnitCode.DIRECTORATE_GENERAL);
    return Statements.of(work);
  }
}
