package tr.mbs.report.path;

import java.time.Instant;

/**
 * A case's time with one holder, until the next one's.
 *
 * @param since the holder's first event
 */
public record Stay(String holder, Instant since) {
}
