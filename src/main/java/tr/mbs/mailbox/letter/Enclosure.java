package tr.mbs.mailbox.letter;

/**
 * A file in a mail. It is handed out as a download only, whatever it says it is.
 *
 * @param path      where it lies in the mail: numbers with dots between, such as {@code 2.1}; for {@link Enclosures}
 * @param name      without folders, hidden characters and marks that turn the direction of writing
 * @param mediaType as the sender says, in lower case, such as {@code application/pdf}; never to be believed
 * @param size      in bytes, about; -1 when the server does not say
 * @param dangerous opened on a computer it may do something: the page says so before the download
 * @param shown     a picture that stands within the text already
 */
public record Enclosure(String path, String name, String mediaType, long size, boolean dangerous, boolean shown) {
}
