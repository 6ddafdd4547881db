package tr.mbs.report.picture;

/**
 * What a picture is called and what it shows, for whoever does not see it.
 *
 * @param id          of no other element on the page
 * @param title       a few words, like the heading of the table beside it
 * @param description one sentence with what the picture says
 */
public record Caption(String id, String title, String description) {
}
