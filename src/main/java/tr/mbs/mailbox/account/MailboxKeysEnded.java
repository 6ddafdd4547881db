package tr.mbs.mailbox.account;

/**
 * What opened a mailbox opens it no more: the password is another, or its owner is out of office. On the node that found
 * it; connections that lie ready there are to be closed. Others ask {@link MailboxGate} before they use one again.
 */
public record MailboxKeysEnded(String address) {
}
