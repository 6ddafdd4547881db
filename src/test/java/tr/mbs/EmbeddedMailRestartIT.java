package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.embedded.Correspondent;
import tr.mbs.mailbox.server.Endpoint;
import tr.mbs.mailbox.server.MailEndpoints;
import tr.mbs.notification.mail.MailServer;

/** The newcomer's one command: what came into a mailbox and what was done there is still there after a power cut. */
@Tag("heavy")
class EmbeddedMailRestartIT {

  private static final String ADDRESS = "cankiri.merkez.yukaripinar@muhtar.example";
  private static final Credentials KEY = new Credentials(ADDRESS, "a-token-of-this-test");
  private static final Pattern PORTS = Pattern.compile("IMAP on 127\\.0\\.0\\.1:(\\d+), SMTP on 127\\.0\\.0\\.1:(\\d+)");

  @TempDir
  Path folder;

  @Test
  void aMailThatWasTakenSurvivesAPowerCut() throws Exception {
    try (RunningJar first = new RunningJar(folder, Map.of())) {
      first.awaitReady();
      String answer = new Correspondent(server(first), null)
          .send("valilik@kurum.example", ADDRESS, Correspondent.mail("Elektrik kesintisi", "İyi günler"));
      first.kill();
      assertThat(answer).startsWith("250");
    }
    layKey();
    try (RunningJar second = new RunningJar(folder, Map.of())) {
      second.awaitReady();
      workIn(new Correspondent(server(second), KEY));
      second.kill();
    }
    try (RunningJar third = new RunningJar(folder, Map.of())) {
      third.awaitReady();
      isAsItWasLeft(new Correspondent(server(third), KEY));
    }
  }

  private static void workIn(Correspondent muhtar) throws MessagingException {
    assertThat(muhtar.store().getFolder("Saklananlar").create(Folder.HOLDS_MESSAGES)).isTrue();
    try (muhtar; IMAPFolder inbox = muhtar.open("INBOX")) {
      assertThat(inbox.getMessageCount()).isGreaterThan(6);
      Message mail = Correspondent.only(inbox, "Elektrik kesintisi");
      mail.setFlag(Flags.Flag.FLAGGED, true);
      inbox.moveUIDMessages(new Message[] {mail}, muhtar.store().getFolder("Saklananlar"));
    }
  }

  private static void isAsItWasLeft(Correspondent muhtar) throws MessagingException {
    try (muhtar; IMAPFolder kept = muhtar.open("Saklananlar")) {
      Message mail = Correspondent.only(kept, "Elektrik kesintisi");
      assertThat(mail.isSet(Flags.Flag.FLAGGED)).isTrue();
      assertThat(kept.getMessageCount()).isEqualTo(1);
    }
  }

  private static MailEndpoints server(RunningJar jar) {
    Matcher ports = PORTS.matcher(jar.log());
    assertThat(ports.find()).isTrue();
    return new MailEndpoints(new Endpoint("127.0.0.1", Integer.parseInt(ports.group(1)), MailServer.Tls.NONE),
        new Endpoint("127.0.0.1", Integer.parseInt(ports.group(2)), MailServer.Tls.NONE));
  }

  /** A key as the product makes one for itself, while nobody has the file open. */
  private void layKey() throws SQLException, NoSuchAlgorithmException, IOException {
    String hash = HexFormat.of().formatHex(
        MessageDigest.getInstance("SHA-256").digest(KEY.secret().getBytes(StandardCharsets.UTF_8)));
    try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data").toRealPath()
            .resolve("mbs"), "sa", "");
        PreparedStatement key = database.prepareStatement("insert into mailbox_session (token_sha256, mailbox_id, expires_at)"
            + " select ?, id, current_timestamp + interval '1' hour from mailbox where address = ?")) {
      key.setString(1, hash);
      key.setString(2, ADDRESS);
      assertThat(key.executeUpdate()).isEqualTo(1);
    }
  }
}
