package tr.mbs.request.process.lastday;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tr.mbs.calendar.CalendarBook;
import tr.mbs.calendar.DayKind;
import tr.mbs.calendar.Deadlines;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.Reason;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Action;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.Status;
import tr.mbs.request.process.Casework;
import tr.mbs.request.process.RequestProcess;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.Race;
import tr.mbs.testing.measure.Statements;

/**
 * What becomes of open requests when the calendar changes. Their clocks run in 2127, where no other test's request is, but
 * in the race; nothing else moves their last days here, for the jobs in the background stand still.
 */
@ApplicationTest
@Tag("h2")
@ExtendWith(BackgroundJobs.Paused.class)
class LastDaysIT {

  private static final String MANAGER = "migmyonetici";
  private static final Reason REASON = new Reason("Deneme");
  /** Thursday, Friday. */
  private static final LocalDate RESPONSE = LocalDate.of(2127, 9, 18);
  private static final LocalDate NEXT = LocalDate.of(2127, 9, 19);
  private static final LocalDate REACHED = RESPONSE.minusDays(15);
  private static final LocalDate LEGAL = RESPONSE.plusDays(15);

  @Autowired
  private Requests requests;
  @Autowired
  private RequestReader reader;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private CalendarBook book;
  @Autowired
  private LastDays lastDays;
  @Autowired
  private Units units;
  @Autowired
  private RequestProcess process;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;

  @BeforeEach
  void openTheOffices() {
    casework = beans.createBean(Casework.class);
    follow();
  }

  @AfterEach
  void everyDayIsOrdinaryAgain() {
    for (long id : jdbc.sql("select id from calendar_override where standing_date is not null and made_by = ?")
        .param(MANAGER).query(Long.class).list()) {
      book.withdraw(id, 0, new Reason("Deneme bitti"), MANAGER);
    }
    follow();
  }

  @Test
  void aDayOffMovesTheLastDayItsTaskAndLeavesAMovementOnce() throws Exception {
    Request request = atBody();
    book.enter(RESPONSE, RESPONSE, DayKind.HOLIDAY, REASON, MANAGER);
    follow();
    assertLastDays(request, NEXT, LEGAL, NEXT);
    Movement told = told(request).get(0);
    assertThat(told.text()).isEqualTo("Son gün, çalışma takvimi değiştiği için 19 Eylül 2127 oldu.");
    assertThat(told.actingUnit()).isEqualTo("migm");
    assertThat(told.lastDay()).isEqualTo(NEXT);
    assertThat(follow()).isZero();
    assertThat(told(request)).hasSize(1);
    everyDayIsOrdinaryAgain();
    assertLastDays(request, RESPONSE, LEGAL, RESPONSE);
    assertThat(told(request)).hasSize(2);
  }

  @Test
  void anExtendingLeaveMovesWhatWaitsForMigm() throws Exception {
    Request request = waiting();
    book.enter(LEGAL, LEGAL, DayKind.EXTENDING_LEAVE, REASON, MANAGER);
    follow();
    assertLastDays(request, LEGAL.plusDays(3), LEGAL.plusDays(3), null);
    assertThat(told(request)).hasSize(1);
  }

  @Test
  void whatIsNotShownMovesToo() throws Exception {
    Request request = atBody();
    book.enter(LEGAL, LEGAL, DayKind.HOLIDAY, REASON, MANAGER);
    follow();
    assertLastDays(request, RESPONSE, LEGAL.plusDays(3), RESPONSE);
    assertThat(told(request)).extracting(Movement::text)
        .containsExactly("Yasal cevap süresinin son günü, çalışma takvimi değiştiği için 6 Ekim 2127 oldu.");
  }

  /** The task in which MİGM answers a wish is due with the request; granted days count from the last day as it is. */
  @Test
  void extraTimeFollows() throws Exception {
    Request request = atBody();
    casework.decide("valilik18a", request, Casework.wish("Keşif gerekiyor."));
    book.enter(RESPONSE, RESPONSE, DayKind.HOLIDAY, REASON, MANAGER);
    follow();
    assertThat(casework.wish(request).getDueDate()).isEqualTo(Date.from(IstanbulTime.endOfDay(NEXT)));
    casework.answerWish("migm1", request, Casework.grant(5));
    assertLastDays(request, NEXT.plusDays(5), LEGAL, NEXT.plusDays(5));
    everyDayIsOrdinaryAgain();
    assertLastDays(request, RESPONSE.plusDays(5), LEGAL, RESPONSE.plusDays(5));
  }

  @Test
  void whatADayDoesNotConcernStaysAsItIs() throws Exception {
    Request open = waiting();
    Request closed = atBody();
    casework.decide("valilik18a", closed, resolve("POSITIVE"));
    int version = version(open);
    book.enter(RESPONSE, RESPONSE, DayKind.HOLIDAY, REASON, MANAGER);
    follow();
    assertThat(told(open)).isEmpty();
    assertThat(version(open)).isEqualTo(version);
    assertThat(told(closed)).isEmpty();
    assertThat(casework.now(closed).lastDay()).isEqualTo(RESPONSE);
  }

  /** One at a time, as if the node was stopped after the first two; the other node takes the rest. */
  @Test
  void whatOneRunDoesNotReachTheNextDoes() throws Exception {
    List<Request> all = List.of(atBody(), atBody(), atBody(), atBody());
    book.enter(RESPONSE, RESPONSE, DayKind.HOLIDAY, REASON, MANAGER);
    LastDays oneByOne = new LastDays(requests, deadlines, process, transactions, 1);
    oneByOne.follow(() -> toldOf(all) < 2);
    assertThat(toldOf(all)).isEqualTo(2);
    follow();
    for (Request request : all) {
      assertThat(told(request)).hasSize(1);
      assertLastDays(request, NEXT, LEGAL, NEXT);
    }
  }

  /** Another node, whose copy of the calendar was a minute old, sent it on after the others had moved. */
  @Test
  void whatWasCountedByAnOldCopyIsCountedAgain() throws Exception {
    book.enter(RESPONSE, RESPONSE, DayKind.HOLIDAY, REASON, MANAGER);
    follow();
    Request request = atBody();
    jdbc.sql("update request set calendar = calendar - 1 where id = ?").param(request.getId()).update();
    assertThat(follow()).isEqualTo(1);
    assertLastDays(request, NEXT, LEGAL, NEXT);
  }

  /** Its last day is near, so other tests' requests move as well, and back. */
  @Race
  void aForwardAtTheSameMomentEndsRight() throws Exception {
    LocalDate today = IstanbulTime.today(Clock.systemUTC());
    LocalDate ordinary = deadlines.response(today);
    Request request = casework.file("D18-001");
    casework.claim("migm1", request);
    AtOnce<Boolean> both = AtOnce.of(List.<Callable<Boolean>>of(
        () -> {
          casework.complete("migm1", request, forward("valilik-18"));
          return true;
        },
        () -> {
          book.enter(ordinary, ordinary, DayKind.HOLIDAY, REASON, MANAGER);
          follow();
          return true;
        }));
    assertThat(both.failures()).isEmpty();
    follow();
    Request forwarded = casework.now(request);
    assertThat(forwarded.status()).isEqualTo(Status.FORWARDED);
    assertThat(forwarded.responseLastDay()).isEqualTo(deadlines.response(today)).isAfter(ordinary);
    assertDue(forwarded);
    assertThat(told(request).size()).isLessThanOrEqualTo(1);
    everyDayIsOrdinaryAgain();
    assertThat(casework.now(request).responseLastDay()).isEqualTo(ordinary);
    assertDue(casework.now(request));
  }

  /** An officer who is about to decide tries once more when the due date of his task has moved under him. */
  @Race
  void anOfficerLosesNothing() throws Exception {
    Request request = atBody();
    casework.claim("valilik18a", request);
    AtOnce<Boolean> both = AtOnce.of(List.<Callable<Boolean>>of(
        () -> {
          casework.complete("valilik18a", request, resolve("POSITIVE"));
          return true;
        },
        () -> {
          book.enter(RESPONSE, RESPONSE, DayKind.HOLIDAY, REASON, MANAGER);
          follow();
          return true;
        }));
    assertThat(both.failures()).isEmpty();
    assertThat(casework.now(request).status()).isEqualTo(Status.RESOLVED);
    everyDayIsOrdinaryAgain();
  }

  /** The calendar, what is behind it, the requests of a batch; then ten for each that moves, of which the engine says eight. */
  @Test
  void aRequestThatMovesCostsTenStatements() throws Exception {
    // Nothing is behind a calendar that has never changed.
    book.enter(RESPONSE.plusWeeks(52), RESPONSE.plusWeeks(52), DayKind.LEAVE, REASON, MANAGER);
    jdbc.sql("update calendar_revision set number = number + 1").update();
    follow();
    Statements one = statements(List.of(behind(atBody())));
    Statements three = statements(List.of(behind(atBody()), behind(atBody()), behind(atBody())));
    assertThat(List.of(one.count(), three.count())).as(one.toString()).containsExactly(3 + 10, 3 + 3 * 10);
  }

  /** The units are read once a minute, whatever is done meanwhile. */
  private Statements statements(List<Request> behind) throws Exception {
    units.forget();
    units.get(UnitCode.DIRECTORATE_GENERAL);
    Statements said = Statements.of(this::follow);
    assertThat(behind).allSatisfy(request -> assertThat(told(request)).hasSize(1));
    return said;
  }

  private Request behind(Request request) {
    jdbc.sql("update request set calendar = 0, response_last_day = ?, last_day = ? where id = ?")
        .params(RESPONSE.minusDays(1), RESPONSE.minusDays(1), request.getId()).update();
    return request;
  }

  private int follow() {
    return lastDays.follow(() -> true);
  }

  /** Waits for MİGM, filed on the day on which the others reached their body. */
  private Request waiting() {
    Request request = casework.file("D18-001");
    jdbc.sql("update request set legal_from = ?, legal_last_day = ?, last_day = ? where id = ?")
        .params(REACHED, LEGAL, LEGAL, request.getId()).update();
    return request;
  }

  /** Filed on that day, too. */
  private Request atBody() throws Exception {
    Request request = waiting();
    casework.decide("migm1", request, forward("valilik-18"));
    jdbc.sql("update request set response_from = ?, response_last_day = ?, last_day = ? where id = ?")
        .params(REACHED, RESPONSE, RESPONSE, request.getId()).update();
    return request;
  }

  private void assertLastDays(Request request, LocalDate shown, LocalDate legal, LocalDate response) {
    Request now = casework.now(request);
    assertThat(now.lastDay()).as("shown").isEqualTo(shown);
    assertThat(now.legalLastDay()).as("legal").isEqualTo(legal);
    assertThat(now.responseLastDay()).as("response").isEqualTo(response);
    assertDue(now);
  }

  private void assertDue(Request request) {
    assertThat(casework.task(request).getDueDate())
        .isEqualTo(Date.from(IstanbulTime.endOfDay(request.lastDay())));
  }

  private int version(Request request) {
    return jdbc.sql("select version from request where id = ?").param(request.getId()).query(Integer.class).single();
  }

  private List<Movement> told(Request request) {
    return told(request.getId());
  }

  private List<Movement> told(UUID id) {
    return reader.movements(id).stream().filter(movement -> movement.action() == Action.RECOUNTED).toList();
  }

  private int toldOf(List<Request> all) {
    return all.stream().mapToInt(request -> told(request).size()).sum();
  }
}
