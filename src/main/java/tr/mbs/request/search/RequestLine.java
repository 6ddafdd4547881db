package tr.mbs.request.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tr.mbs.request.Outcome;
import tr.mbs.request.RequestType;
import tr.mbs.request.Status;

/**
 * A request in a list.
 *
 * @param description its beginning only
 * @param holder      code of the unit that holds it; null when it is closed
 * @param outcome     null until it is resolved
 * @param question    null when no answer of the muhtar is awaited
 */
public record RequestLine(UUID id, String number, String title, String description, RequestType type, String subject,
    Status status, String holder, Instant heldSince, Instant filedAt, LocalDate lastDay, Outcome outcome,
    Integer question) {
}
