package tr.mbs.mailbox.server;

/**
 * The mail server of the mailboxes: as an operator has set it, or the one inside a demo.
 *
 * @param imap       has the folders
 * @param submission takes what people send, after they have signed in
 */
public record MailEndpoints(Endpoint imap, Endpoint submission) {
}
