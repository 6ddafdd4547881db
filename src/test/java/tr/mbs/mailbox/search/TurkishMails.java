package tr.mbs.mailbox.search;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Many mails with Turkish words, put into a folder of any IMAP server. */
public final class TurkishMails {

  private static final int AT_ONCE = 200;

  private TurkishMails() {
  }

  /** An own folder, emptied first, with so many mails of which every hundredth has a word to be found. */
  static void fill(IMAPStore store, String name, int mails) throws MessagingException {
    IMAPFolder folder = (IMAPFolder) store.getFolder(name);
    if (folder.exists()) {
      folder.delete(true);
    }
    folder.create(Folder.HOLDS_MESSAGES);
    List<Message> portion = new ArrayList<>();
    for (int number = 1; number <= mails; number++) {
      portion.add(mail(number));
      if (portion.size() == AT_ONCE || number == mails) {
        folder.appendMessages(portion.toArray(Message[]::new));
        portion.clear();
      }
    }
  }

  private static MimeMessage mail(int number) throws MessagingException {
    MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(source(number)));
    mail.setFlag(Flags.Flag.SEEN, true);
    return mail;
  }

  /** Number 100, 200 … has words in its subject, 50, 150 … in its text, 25, 125 … in its sender's name. */
  public static byte[] source(int number) {
    String subject = number % 100 == 0 ? "İyi haber: IŞIK arızası giderildi" : "Duyuru " + number;
    String sender = number % 100 == 25 ? "Isparta İl Müdürlüğü" : "Yazı İşleri";
    String text = number % 100 == 50 ? "Sokak ışıkları için İYİ dileklerimizle." : "Bilgilerinize sunulur.";
    return ("From: " + encoded(sender) + " <yazi@kurum.example>\r\n"
        + "Subject: " + encoded(subject) + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
        + "Content-Transfer-Encoding: 8bit\r\n\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    try {
      return MimeUtility.encodeText(text, "UTF-8", "B");
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
