package tr.mbs.report.quarter;

import java.time.Instant;
import tr.mbs.request.Action;
import tr.mbs.request.Outcome;

/**
 * That a body had a request for a while.
 *
 * @param number  of the request
 * @param round   1, after the objection 2
 * @param ordinal place among the stays of the request
 * @param left    null as long as it is there
 * @param how     as it left; null as long as it is there
 * @param outcome of the result by which it left; null otherwise
 * @param reason  of that result; null when it needs none
 */
record Stay(String number, int round, int ordinal, Instant entered, Instant left, Action how, Outcome outcome, String reason) {
}
