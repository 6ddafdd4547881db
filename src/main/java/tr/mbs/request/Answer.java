package tr.mbs.request;

/**
 * What an officer writes to resolve a request.
 *
 * @param reason         {@code null} when nothing was typed
 * @param documentNumber of the answer in the body's own register, as typed; {@code null} without one
 * @param documentDate   its date, as typed
 */
public record Answer(Outcome outcome, String text, String reason, String documentNumber, String documentDate) {
}
