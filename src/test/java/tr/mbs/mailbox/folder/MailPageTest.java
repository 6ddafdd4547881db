package tr.mbs.mailbox.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal;

/** Lists of folders over IMAP, and how many commands they cost. */
@Tag("protocol")
class MailPageTest {

  private MailboxOnWire mailbox;

  @BeforeEach
  void start() throws Exception {
    mailbox = new MailboxOnWire();
  }

  @AfterEach
  void stop() throws Exception {
    mailbox.close();
  }

  @Test
  void anEmptyMailboxHasTheFoldersThatAllHave() throws Exception {
    MailPage page = mailbox.list("gelen", null);
    assertThat(page.folders()).extracting(counted -> counted.folder().slug())
        .containsExactly("gelen", "gonderilmis", "taslaklar", "cop", "istenmeyen");
    assertThat(page.list().rows()).isEmpty();
    assertThat(mailbox.list("cop", null).list().rows()).as("made with its first mail").isEmpty();
  }

  @Test
  void theNewestStandFirstAndPagesAreWalkedByUid() throws Exception {
    mailbox.arrive(60);
    List<Long> walked = new ArrayList<>();
    MailPage page = mailbox.list("gelen", null);
    assertThat(page.list().rows()).hasSize(MailList.ROWS).first()
        .returns("Konu 60", MailRow::subject).returns("Işıl Çağrı", MailRow::who).returns(true, MailRow::unread);
    for (Long next = 0L; next != null; next = page.list().next()) {
      page = mailbox.list("gelen", next == 0 ? null : next);
      page.list().rows().forEach(row -> walked.add(row.uid()));
      // What comes and goes meanwhile moves nothing.
      mailbox.arrive(1);
      mailbox.delete(walked.get(walked.size() - 1));
    }
    assertThat(walked).hasSize(60).isSortedAccordingTo((a, b) -> Long.compare(b, a)).doesNotHaveDuplicates();
  }

  @Test
  void thePageGoesOnWhenTheMailAtItsEdgeIsGone() throws Exception {
    mailbox.arrive(60);
    long edge = mailbox.list("gelen", null).list().next();
    mailbox.delete(edge);
    assertThat(mailbox.list("gelen", edge).list().rows()).hasSize(MailList.ROWS).first()
        .returns(edge - 1, MailRow::uid);
  }

  /** However much lies there: the names of the folders, a STATUS for each that is counted, the quota, and one fetch. */
  @Test
  void aPageCostsTheSameFewCommandsWhateverLiesThere() throws Exception {
    mailbox.arrive(30);
    mailbox.list("gelen", null);
    List<String> few = mailbox.commandsOf(() -> mailbox.list("gelen", null));
    mailbox.arrive(500);
    List<String> many = mailbox.commandsOf(() -> mailbox.list("gelen", null));
    assertThat(verbs(many)).isEqualTo(verbs(few))
        .containsExactly("LIST", "STATUS", "STATUS", "GETQUOTAROOT", "EXAMINE", "FETCH", "CLOSE");
    assertThat(many.get(5)).as("25 mails, what a row shows, and no body").startsWith("FETCH 506:530 (")
        .contains("UID", "FLAGS", "RFC822.SIZE", "INTERNALDATE", "BODYSTRUCTURE", "BODY.PEEK[HEADER.FIELDS")
        .doesNotContain("BODY[]");
    long edge = mailbox.list("gelen", null).list().next();
    assertThat(verbs(mailbox.commandsOf(() -> mailbox.list("gelen", edge))))
        .containsExactly("LIST", "STATUS", "STATUS", "GETQUOTAROOT", "EXAMINE", "UID FETCH", "FETCH", "CLOSE");
    assertThat(mailbox.connections()).isEqualTo(1);
  }

  private static List<String> verbs(List<String> commands) {
    return commands.stream().map(line -> line.startsWith("UID ") ? line.split(" ")[0] + " " + line.split(" ")[1]
        : line.split(" ")[0]).toList();
  }

  @Test
  void aRowSaysWhatHangsOnTheMailAndWhatBecameOfIt() throws Exception {
    mailbox.arriveWithFile();
    mailbox.arriveWithPictureInText();
    mailbox.flag(Flags.Flag.SEEN);
    mailbox.flag(Flags.Flag.ANSWERED);
    assertThat(mailbox.list("gelen", null).list().rows()).extracting(MailRow::clip).containsExactly(false, true);
    assertThat(mailbox.list("gelen", null).list().rows()).allMatch(MailRow::answered).noneMatch(MailRow::unread);
  }

  /** The structure says where the parts are, and their own heads what they are for. */
  @Test
  void aMailIsReadPartByPartAndMarkedAsRead() throws Exception {
    mailbox.arriveWithPictureInText();
    List<String> commands = mailbox.commandsOf(() -> {
      MailPage page = MailPage.mail(mailbox.store(), "gelen", null, null, 1);
      assertThat(page.opened().letter().html()).isEqualTo("<img src=\"resim/2\" />");
      assertThat(page.opened().hasPictures()).isTrue();
      assertThat(page.list().rows()).noneMatch(MailRow::unread);
      assertThat(page.unread(page.folders().get(0))).isZero();
      return page;
    });
    assertThat(commands).contains("STORE 1 +FLAGS (\\Seen)").noneMatch(line -> line.contains("BODY[]"))
        .noneMatch(line -> line.contains("[2]")).hasSizeLessThan(14);
  }

  @Test
  void unreadIsCountedWhereItMatters() throws Exception {
    mailbox.arrive(3);
    MailPage page = mailbox.list("gelen", null);
    assertThat(page.folders().get(0).unread()).isEqualTo(3);
    Moves.move(mailbox.store(), page.folder(), page.list().rows().get(0).uid(), page.list().validity(),
        MailFolder.of(Place.TRASH));
    assertThat(mailbox.list("gelen", null).folders()).extracting(MailFolders.Counted::unread)
        .containsExactly(2, 0, 0, 0, 0);
  }

  @Test
  void ownFoldersHaveAddressesThatDoNotSayTheirNames() throws Exception {
    mailbox.make("Şikâyetler");
    mailbox.make("Çeşme");
    List<MailFolder> own = mailbox.list("gelen", null).folders().stream().map(MailFolders.Counted::folder)
        .filter(folder -> folder.place() == Place.OWN).toList();
    assertThat(own).extracting(MailFolder::title).containsExactly("Çeşme", "Şikâyetler");
    assertThat(own.get(0).slug()).matches("k-[0-9a-f]{16}");
    assertThat(mailbox.list(own.get(0).slug(), null).folder()).isEqualTo(own.get(0));
    assertThatThrownBy(() -> mailbox.list("k-0000000000000000", null)).isInstanceOf(NoSuchMail.class);
  }

  @Test
  void numbersOfAnotherTimeMeanNothing() throws Exception {
    mailbox.arrive(1);
    long validity = mailbox.list("gelen", null).list().validity();
    assertThatThrownBy(() -> MailPage.list(mailbox.store(), "gelen", validity + 1, null))
        .isInstanceOf(Renumbered.class);
    assertThatThrownBy(() -> Moves.move(mailbox.store(), MailFolder.of(Place.INBOX), 1, validity + 1,
        MailFolder.of(Place.TRASH))).isInstanceOf(Renumbered.class);
    assertThat(mailbox.list("gelen", null).list().rows()).hasSize(1);
  }

  @Test
  void aMailGoesToTheTrashAndBackToWhereItBelongs() throws Exception {
    mailbox.arrive(1);
    mailbox.put("Sent", "Kendim <" + MailboxOnWire.ADDRESS + ">");
    MailPage inbox = mailbox.list("gelen", null);
    Moves.Moved received = mailbox.throwAway(inbox);
    Moves.Moved sent = mailbox.throwAway(mailbox.list("gonderilmis", null));
    assertThat(mailbox.list("gelen", null).list().rows()).isEmpty();
    assertThat(back(received)).isEqualTo(Place.INBOX);
    assertThat(back(sent)).isEqualTo(Place.SENT);
    assertThat(mailbox.list("gelen", null).list().rows()).hasSize(1);
    assertThat(mailbox.list("cop", null).list().rows()).isEmpty();
  }

  private Place back(Moves.Moved moved) throws Exception {
    assertThat(moved.uid()).as("the server says where it went").isPositive();
    return Moves.back(mailbox.store(), moved.folder(), moved.uid(), moved.validity(), MailboxOnWire.ADDRESS).folder()
        .place();
  }

  @Test
  void onlyWhatLiesInTheTrashIsDeletedForGood() throws Exception {
    mailbox.arrive(3);
    MailPage inbox = mailbox.list("gelen", null);
    long uid = inbox.list().rows().get(0).uid();
    assertThatThrownBy(() -> Moves.deleteForGood(mailbox.store(), inbox.folder(), uid, inbox.list().validity()))
        .isInstanceOf(Refusal.class).hasMessage("mailbox.read.notInTrash");
    Moves.Moved first = mailbox.throwAway(inbox);
    mailbox.throwAway(mailbox.list("gelen", null));
    Moves.deleteForGood(mailbox.store(), first.folder(), first.uid(), first.validity());
    assertThat(mailbox.list("cop", null).list().rows()).hasSize(1);
    assertThatThrownBy(() -> Moves.deleteForGood(mailbox.store(), first.folder(), first.uid(), first.validity()))
        .isInstanceOf(NoSuchMail.class);
  }

  @Test
  void aMailIsMarkedAsUnread() throws Exception {
    mailbox.arrive(1);
    mailbox.flag(Flags.Flag.SEEN);
    MailPage inbox = mailbox.list("gelen", null);
    Moves.markUnread(mailbox.store(), inbox.folder(), inbox.list().rows().get(0).uid(), inbox.list().validity());
    assertThat(mailbox.list("gelen", null).list().rows()).allMatch(MailRow::unread);
  }
}
