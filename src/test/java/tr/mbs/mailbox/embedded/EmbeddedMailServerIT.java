package tr.mbs.mailbox.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Quota;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.angus.mail.imap.AppendUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxKeysEnded;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.testing.ApplicationTest;

/** The mail server of a demo, as a mail program meets it. */
@ApplicationTest
@Tag("h2")
class EmbeddedMailServerIT {

  @Autowired
  private EmbeddedMailServer server;
  @Autowired
  private MailboxTokens tokens;
  @Autowired
  private ApplicationEventPublisher events;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;

  private OfficeMailbox ahmets;
  private OfficeMailbox mehmets;
  private Correspondent ahmet;
  private Correspondent mehmet;
  private Correspondent outside;

  /** Mailboxes that the system writes nothing into. */
  @BeforeEach
  void signIn() {
    ahmets = OfficeMailbox.made(context);
    mehmets = OfficeMailbox.made(context);
    ahmet = new Correspondent(server.endpoints(), tokens.issue(ahmets.muhtar().mandate()));
    mehmet = new Correspondent(server.endpoints(), tokens.issue(mehmets.muhtar().mandate()));
    outside = new Correspondent(server.endpoints(), null);
  }

  @AfterEach
  void hangUp() throws MessagingException {
    ahmet.close();
    mehmet.close();
  }

  private static String subject() {
    return "Toplantı " + UUID.randomUUID();
  }

  @Test
  void aMailboxHasTheFoldersOfTheRealServer() throws MessagingException {
    assertThat(Arrays.stream(ahmet.store().getDefaultFolder().list()).map(Folder::getFullName))
        .contains("INBOX", "Sent", "Drafts", "Trash", "Junk");
  }

  @Test
  void aMailFromOutsideArrivesByteForByte() throws Exception {
    String subject = "Toplanti " + UUID.randomUUID();
    byte[] source = ("Subject: " + subject + "\r\nX-Raw: ığşİ\r\n\r\nİyi günler, ışık\r\n..nokta\r\n")
        .getBytes(Charset.forName("windows-1254"));
    assertThat(server.deliver(ahmet.address(), source)).isTrue();
    try (IMAPFolder inbox = ahmet.open("INBOX")) {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      ((MimeMessage) Correspondent.only(inbox, subject)).writeTo(read);
      assertThat(read.toByteArray()).isEqualTo(source);
    }
  }

  @Test
  void aMailBySmtpArrives() throws Exception {
    String subject = subject();
    assertThat(outside.send("valilik@kurum.example", ahmet.address(), Correspondent.mail(subject, "İyi günler"))).startsWith("250");
    try (IMAPFolder inbox = ahmet.open("INBOX")) {
      Message mail = Correspondent.only(inbox, subject);
      assertThat(mail.getContent().toString()).startsWith("İyi günler");
      assertThat(mail.getHeader("Return-Path")).containsExactly("<valilik@kurum.example>");
    }
  }

  @Test
  void strangersFindNoMailboxAndNoRelay() {
    byte[] mail = Correspondent.mail(subject(), "x");
    assertRefused("550", () -> outside.send("a@kurum.example", "kimse@muhtar.example", mail));
    assertRefused("554", () -> outside.send("a@kurum.example", "b@kurum.example", mail));
    assertRefused("553", () -> outside.send(ahmet.address(), mehmet.address(), mail));
  }

  @Test
  void nobodyWritesInSomebodyElsesName() {
    byte[] mail = Correspondent.mail(subject(), "x");
    assertRefused("553", () -> ahmet.send(mehmet.address(), ahmet.address(), mail));
    assertRefused("553", () -> ahmet.send("valilik@kurum.example", mehmet.address(), mail));
    assertRefused("550", () -> ahmet.send(ahmet.address(), "kimse@muhtar.example", mail));
  }

  /** It is shown on a page of the demo, and leaves it by no way. */
  @Test
  void whatIsWrittenToTheWorldOutsideStaysInTheDemo() throws Exception {
    String subject = subject();
    assertThat(ahmet.send(ahmet.address(), "valilik@kurum.example", Correspondent.mail(subject, "Arz ederim."))).startsWith("250");
    assertThat(jdbc.sql("select recipient from demo_message where subject = ?").param(subject).query(String.class).list())
        .containsExactly("valilik@kurum.example");
  }

  private static void assertRefused(String code, ThrowingCallable sending) {
    assertThatThrownBy(sending).satisfies(thrown -> assertThat(chain(thrown)).anyMatch(text -> text.contains(code + " ")));
  }

  private static List<String> chain(Throwable thrown) {
    return thrown instanceof MessagingException mail && mail.getNextException() != null
        ? List.of(String.valueOf(thrown.getMessage()), String.join("|", chain(mail.getNextException())))
        : List.of(String.valueOf(thrown.getMessage()));
  }

  @Test
  void aWrongSecretOpensNothing() {
    Correspondent wrong = new Correspondent(server.endpoints(), new Credentials(ahmet.address(), "Yanlis-2026!"));
    assertThatThrownBy(wrong::store).isInstanceOf(AuthenticationFailedException.class);
    assertThatThrownBy(() -> wrong.send(ahmet.address(), mehmet.address(), Correspondent.mail("x", "x")))
        .isInstanceOf(AuthenticationFailedException.class);
  }

  /** GreenMail's own names of folders lead into every mailbox. */
  @Test
  void noNameLeadsToSomebodyElsesFolder() throws MessagingException {
    for (String name : List.of("#mail." + mehmet.address() + ".INBOX", "#mail", mehmet.address() + ".INBOX", "../INBOX")) {
      assertThat(ahmet.store().getFolder(name).exists()).as(name).isFalse();
    }
    assertThat(ahmet.store().getFolder("#mail." + mehmet.address() + ".X").create(Folder.HOLDS_MESSAGES)).isFalse();
  }

  @Test
  void whatWasDoneToAMailStays() throws Exception {
    String subject = subject();
    server.deliver(ahmet.address(), Correspondent.mail(subject, "x"));
    long uid;
    long validity;
    try (IMAPFolder inbox = ahmet.open("INBOX")) {
      Message mail = Correspondent.only(inbox, subject);
      assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse();
      mail.setFlag(Flags.Flag.SEEN, true);
      mail.setFlags(new Flags("$Forwarded"), true);
      uid = inbox.getUID(mail);
      validity = inbox.getUIDValidity();
    }
    server.stop();
    server.start();
    try (Correspondent again = new Correspondent(server.endpoints(), key(ahmet)); IMAPFolder inbox = again.open("INBOX")) {
      Message mail = inbox.getMessageByUID(uid);
      assertThat(inbox.getUIDValidity()).isEqualTo(validity);
      assertThat(mail.getSubject()).isEqualTo(subject);
      assertThat(mail.isSet(Flags.Flag.SEEN)).isTrue();
      assertThat(mail.getFlags().getUserFlags()).contains("$Forwarded");
      mail.setFlag(Flags.Flag.SEEN, false);
      assertThat(inbox.getUnreadMessageCount()).isPositive();
    }
  }

  private Credentials key(Correspondent of) {
    return tokens.issue((of == ahmet ? ahmets : mehmets).muhtar().mandate());
  }

  @Test
  void foldersAndWhatIsMovedIntoThemStay() throws Exception {
    String subject = subject();
    String name = "Yazışmalar " + UUID.randomUUID().toString().substring(0, 8);
    server.deliver(ahmet.address(), Correspondent.mail(subject, "x"));
    assertThat(ahmet.store().getFolder(name).create(Folder.HOLDS_MESSAGES)).isTrue();
    try (IMAPFolder inbox = ahmet.open("INBOX")) {
      inbox.moveUIDMessages(new Message[] {Correspondent.only(inbox, subject)}, ahmet.store().getFolder(name));
    }
    try (IMAPFolder inbox = ahmet.open("INBOX")) {
      assertThatThrownBy(() -> Correspondent.only(inbox, subject)).hasMessageStartingWith("none of");
    }
    server.stop();
    server.start();
    try (Correspondent again = new Correspondent(server.endpoints(), key(ahmet))) {
      try (IMAPFolder own = again.open(name)) {
        assertThat(Correspondent.only(own, subject).getSize()).isPositive();
        own.getMessage(1).setFlag(Flags.Flag.DELETED, true);
        own.expunge();
        assertThat(own.getMessageCount()).isZero();
      }
      assertThat(again.store().getFolder(name).renameTo(again.store().getFolder(name + "2"))).isTrue();
      assertThat(again.store().getFolder(name + "2").delete(false)).isTrue();
      assertThat(again.store().getFolder(name).exists()).isFalse();
    }
  }

  @Test
  void aUidIsNeverGivenAgain() throws Exception {
    long first;
    try (IMAPFolder drafts = ahmet.open("Drafts")) {
      first = append(drafts);
      assertThat(drafts.getMessageByUID(first).getSubject()).isEqualTo("Taslak");
      drafts.getMessageByUID(first).setFlag(Flags.Flag.DELETED, true);
      drafts.expunge();
    }
    server.stop();
    server.start();
    try (Correspondent again = new Correspondent(server.endpoints(), key(ahmet)); IMAPFolder drafts = again.open("Drafts")) {
      assertThat(append(drafts)).isGreaterThan(first);
    }
  }

  private static long append(IMAPFolder folder) throws MessagingException {
    AppendUID[] uids = folder.appendUIDMessages(new Message[] {new MimeMessage(null,
        new ByteArrayInputStream(Correspondent.mail("Taslak", "x")))});
    return uids[0].uid;
  }

  @Test
  void whoIsOverHisQuotaGetsNoMoreMail() throws Exception {
    jdbc.sql("update mailbox set quota_mb = 1 where address = ?").param(mehmet.address()).update();
    try {
      byte[] large = Correspondent.mail(subject(), "x".repeat(70).concat("\r\n").repeat(20_000));
      assertRefused("552", () -> outside.send("a@kurum.example", mehmet.address(), large));
      assertThat(server.deliver(mehmet.address(), large)).isFalse();
      try (IMAPFolder sent = mehmet.open("Sent")) {
        assertThatThrownBy(() -> sent.appendMessages(new Message[] {new MimeMessage(null,
            new ByteArrayInputStream(large))})).isInstanceOf(MessagingException.class).hasMessageContaining("quota");
      }
      Quota quota = mehmet.store().getQuota("INBOX")[0];
      assertThat(quota.resources[0].name).isEqualTo("STORAGE");
      assertThat(quota.resources[0].limit).isEqualTo(1024);
    } finally {
      jdbc.sql("update mailbox set quota_mb = 1024 where address = ?").param(mehmet.address()).update();
    }
  }

  @Test
  void aConnectionOfSomebodyWhoseKeyHasEndedIsClosed() throws Exception {
    assertThat(mehmet.store().isConnected()).isTrue();
    events.publishEvent(new MailboxKeysEnded(mehmet.address()));
    assertThat(mehmet.store().isConnected()).isFalse();
    assertThat(ahmet.store().isConnected()).isTrue();
  }

  /** The rows are what a stolen copy of the database shows. */
  @Test
  void theDatabaseHasNoMailInClear() {
    String canary = "kanarya-" + UUID.randomUUID();
    server.deliver(ahmet.address(), Correspondent.mail(subject(), canary));
    byte[] newest = jdbc.sql("select source from mailbox_embedded_mail m join mailbox_embedded_folder f on f.id = m.folder_id"
        + " where f.address = ? and f.name = 'INBOX' order by uid desc fetch first 1 rows only").param(ahmet.address())
        .query((row, number) -> row.getBytes(1)).single();
    assertThat(new String(newest, StandardCharsets.ISO_8859_1)).doesNotContain(canary, "Subject");
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address).toList();
    for (InetAddress address : others) {
      assertThatThrownBy(() -> new Socket(address, server.endpoints().imap().port()).close()).isInstanceOf(IOException.class);
    }
  }
}
