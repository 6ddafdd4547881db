package tr.mbs.request.document;

import java.util.List;

/**
 * The numbers under which the letters about a request are found.
 *
 * @param incoming where it came in, in the order of arrival
 * @param answer   of the result; {@code null} without one, or when its number is not known
 * @param firstAnswer of the first result; the same unless the muhtar objected to it
 */
public record Correspondence(List<RequestDocument> incoming, RequestDocument answer, RequestDocument firstAnswer) {
}
