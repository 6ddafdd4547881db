package tr.mbs.mailbox.server;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.StoreClosedException;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;

/** Tells a server that went away from a mail that cannot be read, or a disk of ours that is full: only the first concerns everybody. */
final class Outage {

  private static final List<Class<? extends Exception>> OF_THE_SERVER = List.of(FolderClosedException.class,
      StoreClosedException.class, SocketException.class, SocketTimeoutException.class, UnknownHostException.class,
      SSLException.class, EOFException.class);

  private Outage() {
  }

  static boolean is(Exception failure) {
    return OF_THE_SERVER.stream().anyMatch(kind -> isBehind(failure, kind));
  }

  /** Somebody has deleted the mail while it was read: the connection is as good as before. */
  static boolean isRemoval(Exception failure) {
    return isBehind(failure, MessageRemovedException.class);
  }

  private static boolean isBehind(Exception failure, Class<? extends Exception> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
