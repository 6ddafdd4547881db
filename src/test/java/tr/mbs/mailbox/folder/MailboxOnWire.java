package tr.mbs.mailbox.folder;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.eclipse.angus.mail.imap.IMAPStore;
import tr.mbs.mailbox.server.Endpoint;
import tr.mbs.notification.mail.MailServer;
import tr.mbs.testing.gateway.Wiretap;
import tr.mbs.testing.mail.PromptGreenMail;

/** One mailbox on a GreenMail of its own, and all that is said to it. */
final class MailboxOnWire {

  static final String ADDRESS = "cankiri.merkez.deneme@muhtar.example";

  private final PromptGreenMail server = new PromptGreenMail();
  private final GreenMailUser user;
  private final Wiretap wire;
  private final IMAPStore store;
  private int arrived;

  MailboxOnWire() throws Exception {
    server.start();
    user = server.setUser(ADDRESS, ADDRESS, "parola");
    wire = new Wiretap(server.port());
    Endpoint imap = new Endpoint("127.0.0.1", wire.port(), MailServer.Tls.NONE);
    store = (IMAPStore) Session.getInstance(imap.settings("imap")).getStore("imap");
    store.connect(imap.host(), imap.port(), ADDRESS, "parola");
  }

  void close() throws Exception {
    store.close();
    wire.close();
    server.stop();
  }

  IMAPStore store() {
    return store;
  }

  int connections() {
    return wire.opened();
  }

  List<String> commandsOf(Callable<?> work) throws Exception {
    wire.commands();
    work.call();
    return wire.commands();
  }

  MailPage list(String slug, Long after) throws Exception {
    return MailPage.list(store, slug, null, after);
  }

  Moves.Moved throwAway(MailPage page) throws Exception {
    return Moves.move(store, page.folder(), page.list().rows().get(0).uid(), page.list().validity(),
        tr.mbs.mailbox.folder.MailFolder.of(Place.TRASH));
  }

  void arrive(int count) throws Exception {
    MailFolder inbox = folder("INBOX");
    for (int i = 0; i < count; i++) {
      arrived++;
      inbox.appendMessage(mail("=?UTF-8?Q?I=C5=9F=C4=B1l_=C3=87a=C4=9Fr=C4=B1?= <isil@valilik.example>",
          "Konu " + arrived, "Content-Type: text/plain; charset=utf-8\r\n\r\nMerhaba\r\n"), new Flags(), new Date());
    }
  }

  void arriveWithFile() throws Exception {
    folder("INBOX").appendMessage(mail("a@b.example", "Ekli", """
        Content-Type: multipart/mixed; boundary="s"\r
        \r
        --s\r
        Content-Type: text/plain\r
        \r
        Ektedir\r
        --s\r
        Content-Type: application/pdf; name="yazi.pdf"\r
        Content-Disposition: attachment; filename="yazi.pdf"\r
        Content-Transfer-Encoding: base64\r
        \r
        JVBERg==\r
        --s--\r
        """), new Flags(), new Date());
  }

  void arriveWithPictureInText() throws Exception {
    folder("INBOX").appendMessage(mail("a@b.example", "Resimli", """
        Content-Type: multipart/related; boundary="s"\r
        \r
        --s\r
        Content-Type: text/html\r
        \r
        <img src="cid:1">\r
        --s\r
        Content-Type: image/png; name="logo.png"\r
        Content-ID: <1>\r
        Content-Disposition: inline\r
        Content-Transfer-Encoding: base64\r
        \r
        iVBORw==\r
        --s--\r
        """), new Flags(), new Date());
  }

  void put(String name, String from) throws Exception {
    make(name);
    folder(name).appendMessage(mail(from, "Kendi yazım", "\r\nMerhaba\r\n"), new Flags(Flags.Flag.SEEN), new Date());
  }

  void make(String name) throws Exception {
    Folder folder = store.getFolder(name);
    if (!folder.exists()) {
      folder.create(Folder.HOLDS_MESSAGES);
    }
  }

  void delete(long uid) throws Exception {
    MailFolder inbox = folder("INBOX");
    inbox.setFlags(new Flags(Flags.Flag.DELETED), true, uid, null, true);
    inbox.expunge();
  }

  void flag(Flags.Flag flag) throws Exception {
    try (Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_WRITE);
      for (Message message : inbox.getMessages()) {
        message.setFlag(flag, true);
      }
    }
  }

  private MailFolder folder(String name) throws Exception {
    return name.equals("INBOX") ? server.getManagers().getImapHostManager().getInbox(user)
        : server.getManagers().getImapHostManager().getFolder(user, name);
  }

  private static MimeMessage mail(String from, String subject, String rest) throws Exception {
    String source = "From: " + from + "\r\nTo: " + ADDRESS + "\r\nSubject: " + subject
        + "\r\nDate: Thu, 26 Nov 2026 10:00:00 +0300\r\nMIME-Version: 1.0\r\n" + rest;
    return new MimeMessage(Session.getInstance(new Properties()),
        new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
  }
}
