package tr.mbs.request.deadline;

import java.time.LocalDate;

/**
 * A request in a digest.
 *
 * @param unit    code of the unit that is told
 * @param why     what is due
 * @param number  number of the request
 * @param subject name of its subject
 * @param holder  name of the body that holds it
 * @param lastDay the day by which it is to be answered
 * @param total   how many requests this unit is told of for the same reason
 */
record Due(String unit, Why why, String number, String subject, String holder, LocalDate lastDay, int total) {

  /** In the order in which a digest tells them. */
  enum Why {
    /** "Tekit": past its last day, told each time. */
    OVERDUE,
    /** Day 30 of the legal answer time (law 3071), told once to MİGM. */
    LEGAL_END,
    /** Day 25 of it, told once to MİGM. */
    LEGAL_NEAR,
    /** Day 10 of the bodies' answer time (circular 2015/8), told once to the body. */
    RESPONSE_NEAR
  }
}
