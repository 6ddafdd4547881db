package tr.mbs.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.mailbox.server.Endpoint;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.testing.ApplicationTest;

/** What a newcomer finds in a mailbox of the demo. */
@ApplicationTest
class DemoMailsIT {

  private static final String OFFICE = "D58-017";

  @Autowired
  private DemoMails demo;
  @Autowired
  private EmbeddedMailServer server;
  @Autowired
  private MailboxTokens tokens;
  @Autowired
  private MailGateway gateway;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void officialMailsAreThereOnce() throws Exception {
    demo.run();
    List<String> subjects = subjects("INBOX");
    assertThat(subjects).contains("Muhtarlıkların kurumsal e-posta adresleri kullanıma açıldı",
        "Muhtarlar toplantısı: kış hazırlıkları ve açık talepler", "Ynt: Çöp konteyneri sayısının artırılması",
        "Uyarı: kuvvetli kar yağışı, buzlanma ve don bekleniyor", "Ulaşıma kapanan yol ve alternatif güzergâh",
        "Adres kayıtlarının güncellenmesi için iş birliği", "Çevrim içi eğitim: e-posta kutunuzu güvenle kullanın");
    assertThat(subjects).doesNotHaveDuplicates();
    assertThat(subjects("Sent")).contains("Çöp konteyneri sayısının artırılması");
  }

  @Test
  void whoHasDeletedHisMailsDoesNotGetThemAgain() throws Exception {
    String office = "D58-018";
    open(office, "INBOX", folder -> folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.DELETED), true));
    demo.run();
    open(office, "INBOX", folder -> assertThat(folder.getMessageCount()).isZero());
  }

  @Test
  void aMessageOfTheSystemToTheOfficesAddressIsInItsMailbox() throws Exception {
    String key = UUID.randomUUID().toString();
    gateway.send(key, key().address(), "Talebiniz sonuçlandı " + key, "Ayrıntılar portalda.");
    gateway.send(key, key().address(), "Talebiniz sonuçlandı " + key, "Ayrıntılar portalda.");
    assertThat(subjects("INBOX")).filteredOn(subject -> subject.endsWith(key)).hasSize(1);
  }

  private interface Work {
    void in(Folder folder) throws MessagingException;
  }

  private List<String> subjects(String name) throws MessagingException {
    List<String> subjects = new ArrayList<>();
    open(OFFICE, name, folder -> {
      for (Message mail : Arrays.asList(folder.getMessages())) {
        subjects.add(mail.getSubject());
      }
    });
    return subjects;
  }

  private void open(String office, String name, Work work) throws MessagingException {
    Credentials key = key(office);
    Endpoint imap = server.endpoints().imap();
    try (Store store = Session.getInstance(imap.settings("imap")).getStore("imap")) {
      store.connect(imap.host(), imap.port(), key.address(), key.secret());
      Folder folder = store.getFolder(name);
      folder.open(Folder.READ_WRITE);
      work.in(folder);
      folder.close(true);
    }
  }

  private Credentials key() {
    return key(OFFICE);
  }

  private Credentials key(String office) {
    return tokens.issue(jdbc.sql("select id from mandate where muhtarlik_id = ? and end_on is null").param(office)
        .query(UUID.class).single());
  }
}
