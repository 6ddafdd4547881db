package tr.mbs.report.path;

import java.time.Instant;

/**
 * Something happened in a case.
 *
 * @param holder who had the case then: a body's name or code
 * @param at     counted in milliseconds
 */
public record PathEvent(String holder, Instant at) {
}
