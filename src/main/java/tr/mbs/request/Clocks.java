package tr.mbs.request;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * The two clocks of a request (domain.md §2.6). The legal one runs from the filing (law 3071 m.7), the bodies' one from
 * the first time that a governorate or municipality got it (circular 2015/8). Only an objection restarts them.
 */
@Embeddable
class Clocks {

  private LocalDate legalLastDay;
  private LocalDate responseLastDay;
  /** The one on pages, kept as a column because lists are sorted and searched by it. */
  private LocalDate lastDay;

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
