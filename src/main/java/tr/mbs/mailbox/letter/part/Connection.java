package tr.mbs.mailbox.letter.part;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;

/** Tells a server that went away from a mail that is badly written: Angus Mail says both by the same exceptions. */
public final class Connection {

  private Connection() {
  }

  /** @throws MessagingException when the server, or the mail on it, is no longer there */
  public static void rethrow(Exception failure) throws MessagingException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FolderClosedException || cause instanceof StoreClosedException
          || cause instanceof MessageRemovedException) {
        throw (MessagingException) cause;
      }
    }
  }
}
