package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.RequestBuilder.aRequest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tr.mbs.calendar.DayKind;
import tr.mbs.calendar.Deadlines;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.request.Clocks.Moved;

/** What a changed calendar does to a request that was filed on 12 May 2026 (domain.md §2.6). */
class RecountTest {

  private static final LocalDate FILED = LocalDate.of(2026, 5, 12);
  private static final LocalDate LEGAL = LocalDate.of(2026, 6, 11);
  private static final LocalDate RESPONSE = LocalDate.of(2026, 6, 1);

  @Test
  void theLegalLastDayOfWhatWaitsMoves() {
    Request request = aRequest().filedOn(FILED).build();
    assertThat(recount(request, LEGAL)).isEqualTo(Moved.SHOWN);
    assertThat(request.legalLastDay()).isEqualTo(LEGAL.plusDays(1));
    assertThat(request.lastDay()).isEqualTo(LEGAL.plusDays(1));
    assertThat(request.responseLastDay()).isNull();
  }

  @Test
  void theBodiesLastDayMovesWhileABodyHasIt() {
    Request request = aRequest().filedOn(FILED).forwardedTo(Bodies.GOVERNORATE).build();
    assertThat(request.lastDay()).isEqualTo(RESPONSE);
    assertThat(recount(request, RESPONSE)).isEqualTo(Moved.SHOWN);
    assertThat(request.responseLastDay()).isEqualTo(RESPONSE.plusDays(1));
    assertThat(request.lastDay()).isEqualTo(RESPONSE.plusDays(1));
    assertThat(request.legalLastDay()).isEqualTo(LEGAL);
  }

  @Test
  void whatIsNotShownIsToldByItsName() {
    Request atBody = aRequest().filedOn(FILED).forwardedTo(Bodies.GOVERNORATE).build();
    assertThat(recount(atBody, LEGAL)).isEqualTo(Moved.LEGAL);
    assertThat(atBody.lastDay()).isEqualTo(RESPONSE);
    Request cameBack = aRequest().filedOn(FILED).forwardedTo(Bodies.GOVERNORATE).returned().build();
    assertThat(recount(cameBack, RESPONSE)).isEqualTo(Moved.RESPONSE);
    assertThat(cameBack.lastDay()).isEqualTo(LEGAL);
  }

  @Test
  void itCountsFromTheObjectionInASecondRound() {
    LocalDate resolved = LocalDate.of(2026, 6, 1);
    LocalDate objected = LocalDate.of(2026, 6, 8);
    Request request = aRequest().filedOn(FILED).forwardedTo(Bodies.GOVERNORATE).on(resolved).resolved()
        .on(objected).objected().build();
    LocalDate legal = RequestBuilder.DEADLINES.legal(objected);
    assertThat(recount(request, legal)).isEqualTo(Moved.SHOWN);
    assertThat(request.legalLastDay()).isEqualTo(legal.plusDays(1));
    assertThat(request.responseLastDay()).isEqualTo(RequestBuilder.DEADLINES.response(objected));
  }

  /** Ten days from 1 June lead to the 11th, from the 2nd to the 12th. */
  @Test
  void grantedDaysStay() {
    LocalDate granted = RESPONSE.plusDays(10);
    Request request = aRequest().filedOn(FILED.minusDays(1)).on(FILED).forwardedTo(Bodies.GOVERNORATE).build();
    request.clocks().extend(10, RequestBuilder.DEADLINES::extended, LocalDate.EPOCH);
    assertThat(request.responseLastDay()).isEqualTo(granted);
    assertThat(recount(request)).isNull();
    assertThat(recount(request, granted)).isEqualTo(Moved.RESPONSE);
    assertThat(request.responseLastDay()).isEqualTo(granted.plusDays(1));
    recount(request, RESPONSE);
    assertThat(request.responseLastDay()).isEqualTo(RESPONSE.plusDays(11));
  }

  @Test
  void aDayThatIsNobodysLastDayMovesNothing() {
    Request request = aRequest().filedOn(FILED).forwardedTo(Bodies.GOVERNORATE).build();
    assertThat(recount(request, LocalDate.of(2026, 6, 3))).isNull();
    assertThat(request.lastDay()).isEqualTo(RESPONSE);
  }

  @Test
  void aDayTakenBackMovesThemBack() {
    Request request = aRequest().filedOn(FILED).build();
    recount(request, LEGAL);
    assertThat(recount(request)).isEqualTo(Moved.SHOWN);
    assertThat(request.lastDay()).isEqualTo(LEGAL);
  }

  /** By a calendar in which these days are holidays, too. */
  private static Moved recount(Request request, LocalDate... holidays) {
    Set<LocalDate> off = Set.of(holidays);
    Deadlines deadlines = new Deadlines(new WorkingDays(
        day -> off.contains(day) ? Optional.of(DayKind.HOLIDAY) : Optional.empty()));
    return request.clocks().recount(request.status(), 1, deadlines::legal, deadlines::response, deadlines::extended);
  }
}
