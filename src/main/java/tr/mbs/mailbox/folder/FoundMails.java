package tr.mbs.mailbox.folder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Mails of an open folder that were found by their words. */
public final class FoundMails {

  private FoundMails() {
  }

  /** Those that are still there, the newest first; two commands, however many. */
  public static List<MailRow> rows(OpenFolder opened, List<Long> uids) throws MessagingException {
    List<MailRow> rows = new ArrayList<>();
    if (uids.isEmpty()) {
      return rows;
    }
    Message[] mails = Arrays.stream(opened.folder().getMessagesByUID(uids.stream().mapToLong(Long::longValue).toArray()))
        .filter(mail -> mail != null && !mail.isExpunged()).toArray(Message[]::new);
    opened.folder().fetch(mails, MailList.ROW);
    for (Message mail : mails) {
      Rows.of(opened, (IMAPMessage) mail).ifPresent(rows::add);
    }
    rows.sort(Comparator.comparing(MailRow::uid).reversed());
    return rows;
  }
}
