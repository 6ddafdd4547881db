package tr.mbs.mailbox.write;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.file.Samples;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.mailbox.folder.Appending;
import tr.mbs.mailbox.folder.Place;
import tr.mbs.mailbox.letter.Enclosure;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.LetterReader;
import tr.mbs.mailbox.server.MailWork;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Visitor;

/** A mail from the form to the recipient's mailbox, and what keeps it from getting lost on the way. */
@ApplicationTest
@Tag("h2")
class WritingIT {

  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(idempotencyKey|proof|kaynak)\" value=\"([^\"]*)\"");
  private static final String PAGE = "/posta/yeni";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Mailroom mailroom;
  @Autowired
  private MailboxTokens tokens;
  @Autowired
  private EmbeddedMailServer server;
  @Autowired
  private JdbcClient jdbc;

  private OfficeMailbox ayse;
  private OfficeMailbox veli;
  private Visitor visitor;
  private final String subject = "Köy yolu " + UUID.randomUUID();

  @BeforeEach
  void signIn() {
    ayse = OfficeMailbox.made(context);
    veli = OfficeMailbox.made(context);
    visitor = MuhtarVisit.signedIn(port, ayse.muhtar());
  }

  private Map<String, String> form(String path) {
    HttpResponse<String> page = visitor.get(path);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return hidden(page);
  }

  private static Map<String, String> hidden(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    Matcher field = HIDDEN.matcher(page.body());
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    assertThat(fields).containsKeys("idempotencyKey", "proof");
    return fields;
  }

  private Map<String, String> filled(String path) {
    Map<String, String> fields = form(path);
    fields.putAll(Map.of("to", veli.address(), "subject", subject, "text", "İyi günler,\nışık yandı."));
    return fields;
  }

  private HttpResponse<String> send(Map<String, String> fields) {
    return visitor.upload(PAGE, fields, "files", Map.of());
  }

  private <T> T in(OfficeMailbox whose, MailWork<T> work) {
    return mailroom.with(tokens.issue(whose.muhtar().mandate()), work);
  }

  private List<Letter> letters(OfficeMailbox whose, String folder) {
    return in(whose, store -> {
      List<Letter> letters = new ArrayList<>();
      IMAPFolder opened = (IMAPFolder) store.getFolder(folder);
      opened.open(Folder.READ_ONLY);
      try {
        for (Message mail : opened.getMessages()) {
          letters.add(LetterReader.read((MimeMessage) mail));
        }
      } finally {
        opened.close(false);
      }
      return letters;
    });
  }

  /** The newest one: "gelen:12" with its UIDVALIDITY. */
  private String place(OfficeMailbox whose, String folder, String slug) {
    return in(whose, store -> {
      IMAPFolder opened = (IMAPFolder) store.getFolder(folder);
      opened.open(Folder.READ_ONLY);
      try {
        return slug + ":" + opened.getUID(opened.getMessage(opened.getMessageCount())) + "&v=" + opened.getUIDValidity();
      } finally {
        opened.close(false);
      }
    });
  }

  private Letter only(OfficeMailbox whose, String folder) {
    return letters(whose, folder).stream().filter(letter -> letter.subject().contains(subject))
        .reduce((first, second) -> {
          throw new AssertionError("two of them");
        }).orElseThrow(() -> new AssertionError("none of them"));
  }

  @Test
  void aMailWithAPhotoArrivesAndACopyStays() {
    HttpResponse<String> answer = visitor.upload(PAGE, filled(PAGE), "files", Map.of("yol fotoğrafı.jpg", Samples.jpeg(60, 40)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/posta/gonderilmis");
    assertThat(visitor.get("/posta/gonderilmis").body()).contains("İletiniz gönderildi.");
    Letter arrived = only(veli, "INBOX");
    assertThat(arrived.text()).isEqualTo("İyi günler,\nışık yandı.");
    assertThat(arrived.from().shown()).singleElement().satisfies(sender -> {
      assertThat(sender.address()).isEqualTo(ayse.address());
      assertThat(sender.name()).isEqualTo(ayse.mailbox().displayName());
    });
    assertThat(arrived.enclosures()).extracting(Enclosure::name).containsExactly("yol fotoğrafı.jpg");
    assertThat(only(ayse, "Sent").enclosures()).hasSize(1);
    assertThat(jdbc.sql("select detail from audit_entry where action = 'mail-sent' and actor = ?")
        .param(ayse.muhtar().mandate().toString()).query(String.class).list()).containsExactly("recipients=1");
  }

  @Test
  void aSecondClickSendsNothing() {
    Map<String, String> fields = filled(PAGE);
    assertThat(send(fields).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/posta/gonderilmis").body()).contains("İletiniz gönderildi.");
    assertThat(send(fields).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/posta/gonderilmis").body()).contains("ikinci kez gönderilmedi");
    only(veli, "INBOX");
    only(ayse, "Sent");
  }

  @Test
  void whatMayHaveGoneDoesNotGoAgain() {
    Map<String, String> fields = filled(PAGE);
    fields.put("to", "ali@");
    assertThat(send(fields).statusCode()).isEqualTo(422);
    state(fields, "UNSURE", "2026-11-30 09:00:00+00");
    fields.put("to", veli.address());
    assertThat(send(fields).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/posta/gonderilmis").body()).contains("gitmiş olabilir, ikinci kez gönderilmedi");
    assertThat(letters(veli, "INBOX")).isEmpty();
  }

  @Test
  void wordsThatADeadNodeWasSendingAreThereAgain() {
    Map<String, String> fields = filled(PAGE);
    fields.put("to", "ali@");
    assertThat(send(fields).statusCode()).isEqualTo(422);
    state(fields, "SENDING", "2020-01-01 09:00:00+00");
    assertThat(visitor.get(PAGE).body()).contains("Bu ileti gitmiş olabilir.", subject);
    assertThat(visitor.get(PAGE + "?k=" + fields.get("idempotencyKey")).body()).contains(subject);
    fields.putAll(Map.of("to", veli.address(), "text", "Yeniden"));
    HttpResponse<String> told = send(fields);
    assertThat(told.statusCode()).isEqualTo(409);
    assertThat(told.body()).contains("Bu ileti gitmiş olabilir. Alıcıya sormadan göndermeyiniz.", "Yeniden");
    assertThat(letters(veli, "INBOX")).isEmpty();
    assertThat(send(fields).statusCode()).isEqualTo(303);
    assertThat(only(veli, "INBOX").text()).isEqualTo("Yeniden");
  }

  @Test
  void ofManyThatWereBegunTheOldestGoes() {
    Map<String, String> first = filled(PAGE);
    first.put("to", "ali@");
    Map<String, String> fields = new HashMap<>(first);
    for (int number = 0; number <= 20; number++) {
      assertThat(send(fields).statusCode()).isEqualTo(422);
      fields.put("idempotencyKey", UUID.randomUUID().toString());
    }
    assertThat(jdbc.sql("select count(*) from mailbox_writing where mandate_id = ?").param(ayse.muhtar().mandate())
        .query(Integer.class).single()).isEqualTo(20);
    assertThat(visitor.get(PAGE).body()).contains(subject);
    assertThat(jdbc.sql("select count(*) from mailbox_writing where id = ?").param(UUID.fromString(first.get("idempotencyKey")))
        .query(Integer.class).single()).isZero();
  }

  private void state(Map<String, String> fields, String state, String since) {
    assertThat(jdbc.sql("update mailbox_writing set state = ?, claimed_at = cast(? as timestamp with time zone) where id = ?")
        .params(state, since, UUID.fromString(fields.get("idempotencyKey"))).update()).isEqualTo(1);
  }

  @Test
  void ofClicksAtOnceOneSends() throws Exception {
    Map<String, String> fields = filled(PAGE);
    Callable<Integer> click = () -> send(fields).statusCode();
    assertThat(AtOnce.of(Collections.nCopies(6, click)).answers()).hasSize(6).allMatch(status -> status == 303 || status == 409).contains(303);
    only(veli, "INBOX");
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() {
    Map<String, String> fields = form(PAGE);
    fields.putAll(Map.of("to", "ali@, " + veli.address(), "text", "Kaybolmasın"));
    HttpResponse<String> answer = visitor.upload(PAGE, fields, "files", Map.of("yol.jpg", Samples.jpeg(60, 40), "kotu.exe", new byte[] {'M', 'Z', 0, 0}));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("“ali@” bir e-posta adresi değil", "İletinin konusunu yazınız.", "kotu.exe", "Kaybolmasın",
        "yol.jpg", "Kaldır");
    assertThat(letters(veli, "INBOX")).isEmpty();
    fields.putAll(Map.of("to", veli.address(), "subject", subject));
    assertThat(send(fields).statusCode()).isEqualTo(303);
    assertThat(only(veli, "INBOX").enclosures()).extracting(Enclosure::name).containsExactly("yol.jpg");
  }

  @Test
  void anAddressThatTheServerRefusesIsNamedAndNobodyGetsIt() {
    Map<String, String> fields = filled(PAGE);
    fields.put("to", veli.address() + ", boyle.biri.yok@muhtar.example");
    HttpResponse<String> answer = send(fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Şu adres kabul edilmedi: boyle.biri.yok@muhtar.example.", subject);
    assertThat(letters(veli, "INBOX")).isEmpty();
    assertThat(letters(ayse, "Sent")).isEmpty();
    fields.put("to", veli.address());
    assertThat(send(fields).statusCode()).isEqualTo(303);
    only(veli, "INBOX");
  }

  @Test
  void aDraftLiesOnTheServerAndIsReplaced() {
    Map<String, String> fields = filled(PAGE);
    HttpResponse<String> saved = visitor.upload("/posta/taslak", fields, "files", Map.of("yol.pdf", Samples.pdf()));
    assertThat(saved.headers().firstValue("Location")).as(saved.body()).hasValue("/posta/taslaklar");
    assertThat(only(ayse, "Drafts").enclosures()).hasSize(1);
    assertThat(visitor.get(PAGE).body()).as("a new mail is empty again").doesNotContain(subject);

    Map<String, String> again = filled(PAGE + "?taslak=" + place(ayse, "Drafts", "taslaklar"));
    again.put("text", "Değişti");
    visitor.upload("/posta/taslak", again, "files", Map.of());
    assertThat(only(ayse, "Drafts").text()).isEqualTo("Değişti");
    assertThat(only(ayse, "Drafts").enclosures()).hasSize(1);

    Map<String, String> last = form(PAGE + "?taslak=" + place(ayse, "Drafts", "taslaklar"));
    last.putAll(Map.of("to", veli.address(), "subject", subject, "text", "Son"));
    assertThat(send(last).statusCode()).isEqualTo(303);
    assertThat(only(veli, "INBOX").enclosures()).extracting(Enclosure::name).containsExactly("yol.pdf");
    assertThat(letters(ayse, "Drafts")).isEmpty();
  }

  @Test
  void ofClicksAtOnceOneMakesADraftAndWhoGoesBackHasItsFiles() throws Exception {
    Map<String, String> fields = filled(PAGE);
    Map<String, byte[]> file = Map.of("yol.jpg", Samples.jpeg(60, 40));
    Callable<Integer> click = () -> visitor.upload("/posta/taslak", fields, "files", file).statusCode();
    assertThat(AtOnce.of(Collections.nCopies(6, click)).answers()).hasSize(6).allMatch(status -> status == 303 || status == 409).contains(303);
    assertThat(click.call()).isEqualTo(303);
    assertThat(only(ayse, "Drafts").enclosures()).hasSize(1);
    fields.put("text", "Sonra");
    assertThat(send(fields).statusCode()).isEqualTo(303);
    assertThat(only(veli, "INBOX").text()).isEqualTo("Sonra");
    assertThat(only(veli, "INBOX").enclosures()).extracting(Enclosure::name).containsExactly("yol.jpg");
  }

  /** A mail program knows more than our form does: what the form cannot take is not thrown away. */
  @Test
  void aDraftOfWhichSomethingIsLeftOutStays() {
    in(ayse, store -> {
      MimeMessage draft = new MimeMessage(null, new java.io.ByteArrayInputStream(("To: " + veli.address()
          + "\r\nBcc: gizli@b.example\r\nSubject: x\r\n\r\nEski").getBytes(StandardCharsets.UTF_8)));
      put(store, draft);
      return true;
    });
    String path = PAGE + "?taslak=" + place(ayse, "Drafts", "taslaklar");
    assertThat(visitor.get(path).body()).contains("Bu taslağın bir bölümü bu sayfaya alınamadı");
    assertThat(send(filled(path)).statusCode()).isEqualTo(303);
    only(veli, "INBOX");
    assertThat(letters(ayse, "Drafts")).hasSize(1);
  }

  private static void put(org.eclipse.angus.mail.imap.IMAPStore store, MimeMessage draft) throws MessagingException {
    try {
      Appending.append(store, Place.DRAFTS, draft);
    } catch (Appending.Full e) {
      throw new IllegalStateException(e);
    }
  }

  /** His own files first, while the mail server was away: then there is no room for those of the mail. */
  @Test
  void filesForWhichThereIsNoRoomAreNamedAndTheMailGoes() {
    String file = "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=asil.pdf\r\n\r\nPDF\r\n";
    server.deliver(ayse.address(), ("From: a@b.example\r\nSubject: Asil\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        + file + "--b--\r\n").getBytes(StandardCharsets.UTF_8));
    Map<String, String> fields = filled(PAGE + "?ilet=" + place(ayse, "INBOX", "gelen"));
    // What is sent after the session was over is kept without asking the mail server.
    Visitor later = new Visitor(port);
    later.get("/giris");
    assertThat(later.upload(PAGE, fields, "files", Map.of("yol.jpg", Samples.jpeg(60, 40))).statusCode()).isEqualTo(303);
    assertThat(jdbc.sql("update mailbox_writing_file set size = ? where writing_id = ?").params(18L * 1024 * 1024 - 2,
        UUID.fromString(fields.get("idempotencyKey"))).update()).isEqualTo(1);
    HttpResponse<String> answer = send(fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("“asil.pdf” eklenmedi", "yol.jpg", subject);
    assertThat(send(fields).statusCode()).isEqualTo(303);
    assertThat(only(veli, "INBOX").enclosures()).extracting(Enclosure::name).containsExactly("yol.jpg");
  }

  @Test
  void anAnswerBelongsToItsThread() {
    String source = "From: Veli <" + veli.address() + ">\r\nTo: " + ayse.address() + "\r\nSubject: Re: Ynt: " + subject.replace("Köy", "Koy")
        + "\r\nMessage-ID: <asil@b.example>\r\nReferences: <ilk@b.example>\r\n\r\nSoru";
    server.deliver(ayse.address(), source.getBytes(StandardCharsets.UTF_8));
    String path = PAGE + "?yanit=" + place(ayse, "INBOX", "gelen");
    String page = visitor.get(path).body();
    assertThat(page).contains("Ynt: " + subject.replace("Köy", "Koy"), "&gt; Soru").doesNotContain("Ynt: Re");
    Map<String, String> fields = filled(path);
    assertThat(send(fields).statusCode()).isEqualTo(303);
    in(veli, store -> {
      IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      MimeMessage mail = (MimeMessage) inbox.getMessage(inbox.getMessageCount());
      assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<asil@b.example>");
      assertThat(mail.getHeader("References", null).replaceAll("\\s+", " ")).isEqualTo("<ilk@b.example> <asil@b.example>");
      inbox.close(false);
      return true;
    });
    assertThat(flags(ayse)).anyMatch(flags -> flags.contains(Flags.Flag.ANSWERED));
  }

  private List<Flags> flags(OfficeMailbox whose) {
    return in(whose, store -> {
      IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      List<Flags> flags = new ArrayList<>();
      for (Message mail : inbox.getMessages()) {
        flags.add(mail.getFlags());
      }
      inbox.close(false);
      return flags;
    });
  }

  @Test
  void whatIsPassedOnTakesItsFilesAlongButNoProgram() throws MessagingException {
    String boundary = "--b\r\nContent-Type: text/plain\r\n\r\nEkte\r\n"
        + "--b\r\nContent-Type: application/msword\r\nContent-Disposition: attachment; filename=yazi.docx\r\n\r\nPK\r\n"
        + "--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=kotu.exe\r\n\r\nMZ\r\n--b--\r\n";
    server.deliver(ayse.address(), ("From: a@b.example\r\nSubject: Asil\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + boundary)
        .getBytes(StandardCharsets.UTF_8));
    String path = PAGE + "?ilet=" + place(ayse, "INBOX", "gelen");
    assertThat(visitor.get(path).body()).contains("yazi.docx", "İletilmiş ileti").doesNotContain("kotu.exe");
    assertThat(send(filled(path)).statusCode()).isEqualTo(303);
    assertThat(only(veli, "INBOX").enclosures()).extracting(Enclosure::name).containsExactly("yazi.docx");
  }

  @Test
  void aFullMailboxSendsAndSaysThatNoCopyWasKept() {
    byte[] large = ("Subject: dolu\r\n\r\n" + "x".repeat(70).concat("\r\n").repeat(13_000)).getBytes(StandardCharsets.US_ASCII);
    assertThat(server.deliver(ayse.address(), large)).isTrue();
    jdbc.sql("update mailbox set quota_mb = 1 where address = ?").param(ayse.address()).update();
    Map<String, String> fields = filled(PAGE);
    fields.put("text", "y".repeat(99_000) + "Kaybolmasın");
    fields.put("text", fields.get("text").substring(1000));
    HttpResponse<String> draft = visitor.upload("/posta/taslak", fields, "files", Map.of("yol.png", noise()));
    assertThat(draft.statusCode()).isEqualTo(409);
    assertThat(draft.body()).contains("Posta kutunuz dolu olduğu için taslak", "Kaybolmasın", "yol.png");
    assertThat(send(fields).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/posta/gonderilmis").body()).contains("kopyası konamadı");
    assertThat(only(veli, "INBOX").text()).endsWith("Kaybolmasın");
  }

  /** A picture that no program makes smaller: some 200 kB. */
  private static byte[] noise() {
    java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(300, 300, java.awt.image.BufferedImage.TYPE_INT_RGB);
    java.util.Random chance = new java.util.Random(12);
    for (int at = 0; at < 300 * 300; at++) {
      image.setRGB(at % 300, at / 300, chance.nextInt());
    }
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      javax.imageio.ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatWasSentAfterTheSessionWasOverIsThereAgain() {
    Map<String, String> fields = filled(PAGE);
    Visitor later = new Visitor(port);
    later.get("/giris");
    HttpResponse<String> answer = later.upload(PAGE, fields, "files", Map.of("yol.jpg", Samples.jpeg(60, 40)));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(letters(veli, "INBOX")).isEmpty();
    assertThat(visitor.get(PAGE).body()).contains("Daha önce yazıp göndermediğiniz ileti açıldı.", subject, "yol.jpg");
    Visitor stranger = MuhtarVisit.signedIn(port, veli.muhtar());
    assertThat(stranger.get(PAGE).body()).doesNotContain(subject);
    assertThat(stranger.get(PAGE + "?k=" + fields.get("idempotencyKey")).body()).doesNotContain(subject);
    assertThat(stranger.upload(PAGE, fields, "files", Map.of()).statusCode()).isEqualTo(404);
    assertThat(visitor.upload("/posta/taslak/sil", fields, "files", Map.of()).statusCode()).isEqualTo(303);
    assertThat(visitor.get(PAGE).body()).doesNotContain(subject);
  }

  @Test
  void theAddressBookHasTheUnitsOfTheIl() {
    String page = visitor.get(PAGE).body();
    assertThat(page).contains("Adres defterinden seç", "MİGM");
    Map<String, String> fields = form(PAGE);
    fields.putAll(Map.of("subject", subject, "ekle", "kitap", "kitap", "MİGM <migm@kurum.example>"));
    HttpResponse<String> answer = send(fields);
    assertThat(answer.statusCode()).isEqualTo(303);
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(visitor.get(address).body()).contains("MİGM &lt;migm@kurum.example&gt;", subject);
  }

  /** The rows are what a stolen copy of the database shows. */
  @Test
  void theDatabaseHasNothingOfItInClear() {
    Map<String, String> fields = filled(PAGE);
    fields.put("to", "ali@");
    assertThat(visitor.upload(PAGE, fields, "files", Map.of("kanarya.jpg", Samples.jpeg(60, 40))).statusCode()).isEqualTo(422);
    List<byte[]> rows = new ArrayList<>(jdbc.sql("select words from mailbox_writing").query((row, number) -> row.getBytes(1)).list());
    rows.addAll(jdbc.sql("select about from mailbox_writing_file").query((row, number) -> row.getBytes(1)).list());
    rows.addAll(jdbc.sql("select content from mailbox_writing_file").query((row, number) -> Arrays.copyOf(row.getBytes(1), 20)).list());
    assertThat(rows).hasSizeGreaterThan(2).allSatisfy(row -> assertThat(new String(row, StandardCharsets.ISO_8859_1))
        .doesNotContain(subject.substring(9), "kanarya", "JFIF"));
  }
}
