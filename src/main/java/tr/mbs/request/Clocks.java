package tr.mbs.request;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;

/**
 * The two clocks of a request (domain.md §2.6). The legal one runs from the filing (law 3071 m.7), the bodies' one from
 * the first time that a governorate or municipality got it (circular 2015/8). Only an objection restarts them; a calendar
 * that has changed moves their last days.
 */
@Embeddable
class Clocks {

  static final int MOST_EXTRA_DAYS = 15;
  /** Until it is said by which calendar they were counted; the database refuses it. */
  private static final int NOT_SAID = Integer.MAX_VALUE;

  private LocalDate legalFrom;
  private LocalDate legalLastDay;
  private LocalDate responseFrom;
  private LocalDate responseLastDay;
  /** The one on pages, kept as a column because lists are sorted and searched by it. */
  private LocalDate lastDay;
  /** By which MİGM has moved the bodies' one in this round. */
  private int extraDays;
  /** Revision of the calendar by which they were counted. */
  private int calendar;

  /** Which last day became another one; the shown one, when it did, is told alone. */
  enum Moved {
    SHOWN,
    LEGAL,
    RESPONSE
  }

  protected Clocks() {
  }

  /** @param legalLastDay last day of the legal answer time for the day it was filed, today */
  Clocks(LocalDate today, LocalDate legalLastDay) {
    this.legalFrom = today;
    this.legalLastDay = legalLastDay;
    this.lastDay = legalLastDay;
    this.calendar = NOT_SAID;
  }

  /**
   * An objection was raised, and both run from its day, though no body has it again yet (domain.md §2.4).
   *
   * @param legalLastDay    last day of the legal answer time for that day
   * @param responseLastDay last day of the bodies' answer time for that day
   */
  void restart(LocalDate today, LocalDate legalLastDay, LocalDate responseLastDay) {
    this.legalFrom = today;
    this.legalLastDay = legalLastDay;
    this.responseFrom = today;
    this.responseLastDay = responseLastDay;
    this.lastDay = legalLastDay;
    this.extraDays = 0;
    this.calendar = NOT_SAID;
  }

  /** Whether the bodies' one runs. */
  boolean runForBodies() {
    return responseLastDay != null;
  }

  /**
   * A body has it: the bodies' clock starts unless it runs already, and counts.
   *
   * @param clock the last day for the day on which a body got it
   */
  void reachBody(LocalDate today, UnaryOperator<LocalDate> clock) {
    if (responseLastDay == null) {
      responseFrom = today;
      responseLastDay = clock.apply(today);
    }
    count(Status.FORWARDED);
  }

  /** Whether a body has it and extra time would move its last day: that is before the legal one, which never moves. */
  boolean mayBeExtended(Status status) {
    return status == Status.FORWARDED && responseLastDay.isBefore(legalLastDay);
  }

  /** @throws Refusal CONFLICT unless {@link #mayBeExtended}, and when the legal last day is over */
  void requireExtensible(Status status, LocalDate today) {
    if (!mayBeExtended(status) || legalLastDay.isBefore(today)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.notExtensible", IstanbulTime.numericDate(legalLastDay));
    }
  }

  /**
   * A body has it and gets extra time.
   *
   * @param days  calendar days from the running last day of the bodies' clock; null when it gets none
   * @param clock the last day for the day that they lead to
   * @throws Refusal for the field {@code extraDays} unless there are 1 to {@value #MOST_EXTRA_DAYS}, and when they lead to
   *     a day that is over
   */
  void extend(Integer days, UnaryOperator<LocalDate> clock, LocalDate today) {
    if (days == null) {
      return;
    }
    if (days < 1 || days > MOST_EXTRA_DAYS) {
      throw Refusal.field("extraDays", "request.refusal.extraDays", MOST_EXTRA_DAYS);
    }
    LocalDate extended = clock.apply(responseLastDay.plusDays(days));
    if (extended.isBefore(today)) {
      throw Refusal.field("extraDays", "request.refusal.extraDays.past", IstanbulTime.numericDate(extended));
    }
    extraDays = days;
    responseLastDay = extended;
    count(Status.FORWARDED);
  }

  /** The legal last day counts while it waits for MİGM, the earlier of both while a body has it. */
  void count(Status status) {
    boolean legal = status == Status.PENDING || responseLastDay == null || legalLastDay.isBefore(responseLastDay);
    lastDay = legal ? legalLastDay : responseLastDay;
  }

  /** What was just counted rests on this revision of the calendar; both together rest on the older one. */
  void restOn(int revision) {
    calendar = Math.min(calendar, revision);
  }

  /**
   * Counts both again, from the days from which they run, with the days that MİGM has added. What nobody has to be told of
   * leaves them untouched.
   *
   * @param revision that of the calendar by which the others count, or an older one
   * @param extended the last day for the day that extra days lead to
   * @return null when both last days are as they were
   */
  Moved recount(Status status, int revision, UnaryOperator<LocalDate> legal, UnaryOperator<LocalDate> response,
      UnaryOperator<LocalDate> extended) {
    LocalDate newLegal = legal.apply(legalFrom);
    LocalDate newResponse = responseFrom == null ? null
        : extended.apply(response.apply(responseFrom).plusDays(extraDays));
    boolean legalMoves = !newLegal.equals(legalLastDay);
    if (!legalMoves && (newResponse == null || newResponse.equals(responseLastDay))) {
      return null;
    }
    LocalDate shown = lastDay;
    legalLastDay = newLegal;
    responseLastDay = newResponse;
    count(status);
    calendar = revision;
    return !lastDay.equals(shown) ? Moved.SHOWN : legalMoves ? Moved.LEGAL : Moved.RESPONSE;
  }

  LocalDate legalLastDay() {
    return legalLastDay;
  }

  LocalDate responseLastDay() {
    return responseLastDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }
}
