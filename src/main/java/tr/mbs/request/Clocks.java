package tr.mbs.request;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;

/**
 * The two clocks of a request (domain.md §2.6). The legal one runs from the filing (law 3071 m.7), the bodies' one from
 * the first time that a governorate or municipality got it (circular 2015/8). Only an objection restarts them.
 */
@Embeddable
class Clocks {

  static final int MOST_EXTRA_DAYS = 15;

  private LocalDate legalLastDay;
  private LocalDate responseLastDay;
  /** The one on pages, kept as a column because lists are sorted and searched by it. */
  private LocalDate lastDay;
  /** By which MİGM has moved the bodies' one in this round. */
  private int extraDays;

  protected Clocks() {
  }

  /** @param legalLastDay last day of the legal answer time for the day it was filed */
  Clocks(LocalDate legalLastDay) {
    this.legalLastDay = legalLastDay;
    this.lastDay = legalLastDay;
  }

  /**
   * An objection was raised, and both run from its day, though no body has it again yet (domain.md §2.4).
   *
   * @param legalLastDay    last day of the legal answer time for that day
   * @param responseLastDay last day of the bodies' answer time for that day
   */
  void restart(LocalDate legalLastDay, LocalDate responseLastDay) {
    this.legalLastDay = legalLastDay;
    this.responseLastDay = responseLastDay;
    this.lastDay = legalLastDay;
    this.extraDays = 0;
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
