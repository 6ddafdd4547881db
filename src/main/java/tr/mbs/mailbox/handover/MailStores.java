package tr.mbs.mailbox.handover;

import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import tr.mbs.mailbox.account.Credentials;

/** Port to the mail server: a connection that is signed in. The work may be done twice when the connection breaks. */
@FunctionalInterface
public interface MailStores {

  /** What is done there; one folder is open at a time, and none is left open. */
  @FunctionalInterface
  interface Work {
    void in(Store store) throws MessagingException, IOException;
  }

  /** @throws VisitFailed when the server does not answer, or fails at the work */
  void with(Credentials who, Work work);
}
