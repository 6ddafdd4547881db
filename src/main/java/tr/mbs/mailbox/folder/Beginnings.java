package tr.mbs.mailbox.folder;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/** Which mails an open folder has, and how each begins: one command for as many as are wanted, and nothing is marked as read. */
public final class Beginnings {

  /** Of each mail so many bytes, in which its head and first lines are found. */
  private static final int BYTES = 8192;

  private Beginnings() {
  }

  /** UIDs above one, ascending; one command. */
  public static List<Long> above(OpenFolder opened, long uid) throws MessagingException {
    List<Long> found = new ArrayList<>();
    for (FetchResponse line : fetch(opened, (uid + 1) + ":*", "UID")) {
      UID known = line.getItem(UID.class);
      // "5:*" is also the last mail when its UID is 3 (RFC 3501 §6.4.8).
      if (known != null && known.uid > uid) {
        found.add(known.uid);
      }
    }
    found.sort(null);
    return found;
  }

  /** The beginnings of these mails by UID, as far as they are still there; one command. @param uids ascending */
  public static Map<Long, byte[]> of(OpenFolder opened, List<Long> uids) throws MessagingException {
    Map<Long, byte[]> found = new TreeMap<>();
    Set<Long> wanted = new HashSet<>(uids);
    String range = uids.get(0) + ":" + uids.get(uids.size() - 1);
    for (FetchResponse line : fetch(opened, range, "UID BODY.PEEK[]<0." + BYTES + ">")) {
      UID uid = line.getItem(UID.class);
      BODY body = line.getItem(BODY.class);
      if (uid != null && wanted.contains(uid.uid)) {
        ByteArrayInputStream bytes = body == null ? null : body.getByteArrayInputStream();
        found.put(uid.uid, bytes == null ? new byte[0] : bytes.readAllBytes());
      }
    }
    return found;
  }

  private static List<FetchResponse> fetch(OpenFolder opened, String range, String items) throws MessagingException {
    Object answered = opened.folder().doCommand(protocol -> {
      Response[] lines = protocol.command("UID FETCH " + range + " (" + items + ")", null);
      // What else the server tells meanwhile belongs to the folder.
      protocol.notifyResponseHandlers(lines);
      protocol.handleResult(lines[lines.length - 1]);
      return lines;
    });
    return Arrays.stream((Response[]) answered).filter(FetchResponse.class::isInstance).map(FetchResponse.class::cast).toList();
  }
}
