package tr.mbs.mailbox.server;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * What is done in one mailbox while its connection is ours. It may be done a second time when the connection turns out to
 * be dead. At most one folder is open at a time, and none is left open; with an open folder no other is asked about through
 * the store: the library would open a second connection.
 */
@FunctionalInterface
public interface MailWork<T> {

  T in(IMAPStore store) throws MessagingException, IOException;
}
