package tr.mbs.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The two clocks of a request (domain.md §2.6). Both count calendar days from the day after their start, and a last day
 * that is not a working day moves to the next one. Something is in time until 23:59:59 of the last day in Istanbul.
 */
@Component
public class Deadlines {

  /** Law 3071 (Dilekçe Hakkının Kullanılmasına Dair Kanun) m.7. */
  private static final int LEGAL_DAYS = 30;

  /** Circular 2015/8 of the Ministry of Interior. */
  private static final int RESPONSE_DAYS = 15;

  private final WorkingDays workingDays;

  public Deadlines(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /** Yasal cevap süresi: the last day to answer what was filed on that day; nothing but an objection moves it. */
  public LocalDate legal(LocalDate filed) {
    return workingDays.sameOrNext(filed.plusDays(LEGAL_DAYS));
  }

  /** Kurum cevap süresi: the last day for what first reached a governorate or municipality on that day. */
  public LocalDate response(LocalDate reached) {
    return workingDays.sameOrNext(reached.plusDays(RESPONSE_DAYS));
  }

  /** The last day when extra time, given in calendar days, leads to that one. */
  public LocalDate extended(LocalDate day) {
    return workingDays.sameOrNext(day);
  }

  /**
   * By which calendar last days are counted now: how often it has changed. Asked before something is counted, it is never
   * newer than what that rests on.
   */
  public int revision() {
    return workingDays.revision();
  }

  /** The same by the calendar as the database has it now. */
  public int refreshed() {
    return workingDays.refreshed();
  }
}
