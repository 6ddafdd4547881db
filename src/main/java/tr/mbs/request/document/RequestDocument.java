package tr.mbs.request.document;

import java.time.LocalDate;
import tr.mbs.numbering.Direction;

/**
 * A number that a request or its answer has in the register of a body.
 *
 * @param body name of the body
 */
public record RequestDocument(String body, Direction direction, String number, LocalDate date) {
}
