package tr.mbs.request.template;

/**
 * An answer as the form of a request offers it.
 *
 * @param text for this request, without place-holders
 */
public record FilledTemplate(long id, String title, String text) {
}
