package tr.mbs.request.document;

import java.util.List;

/**
 * The numbers under which the letters about a request are found.
 *
 * @param incoming where it came in, in the order of arrival
 * @param answer   the latest answer; {@code null} without one, or when its number is not known
 */
public record Correspondence(List<RequestDocument> incoming, RequestDocument answer) {
}
