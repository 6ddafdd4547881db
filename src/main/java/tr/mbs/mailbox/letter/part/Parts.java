package tr.mbs.mailbox.letter.part;

import java.util.List;

/**
 * What a part consists of.
 *
 * @param pieces the first ones
 * @param more   there are more
 * @param cutOff the end is missing
 */
public record Parts(List<Piece> pieces, boolean more, boolean cutOff) {
}
