package tr.mbs.mailbox.write;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.folder.Appending;
import tr.mbs.mailbox.folder.Place;
import tr.mbs.mailbox.server.MailServerAway;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.site.MuhtarPrincipal;

/** Sends a mail once, or puts it among the drafts. Nothing of it is lost when either fails. */
@Component
public class Sending {

  /** What became of the copy of a mail that was sent. */
  private enum Copy {
    KEPT, FULL, AWAY;

    /** Of the sentence for it. @param sure whether the mail was taken */
    private String key(boolean sure) {
      return (sure ? "mailbox.write.sent." : "mailbox.write.unsure.") + this;
    }
  }

  private static final Logger log = LoggerFactory.getLogger(Sending.class);
  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_TEXT = 100_000;

  private final Mailroom mailroom;
  private final Mailboxes mailboxes;
  private final Writings writings;
  private final WrittenFiles files;
  private final Submission submission;
  private final AuditTrail audit;
  private final Clock clock;

  Sending(Mailroom mailroom, Mailboxes mailboxes, Writings writings, WrittenFiles files, Submission submission,
      AuditTrail audit, Clock clock) {
    this.mailroom = mailroom;
    this.mailboxes = mailboxes;
    this.writings = writings;
    this.files = files;
    this.submission = submission;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sends it, unless somebody does so at this moment.
   *
   * @param wrong what is known to be wrong, and takes a refusal for each other field that is; then nothing is sent
   * @return key of the sentence that says what became of it; null when something is wrong
   * @throws Refusal as {@link Submission#send} says, and CONFLICT while another click sends it
   */
  public String send(MuhtarPrincipal who, Writing writing, List<Refusal> wrong) {
    Recipients recipients = check(writing, wrong);
    if (!wrong.isEmpty()) {
      return null;
    }
    if (!writings.claim(writing)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "mailbox.write.onItsWay");
    }
    boolean ended = false;
    boolean sure;
    Outgoing mail;
    try {
      mail = outgoing(who, writing, recipients);
      sure = submission.send(who.mandate(), mail, recipients);
      ended = true;
    } finally {
      if (!ended) {
        writings.release(writing);
      }
    }
    if (sure) {
      writings.end(writing, Writing.State.SENT);
    } else {
      writings.left(writing);
    }
    audit.record(who.mandate().toString(), "mail-sent", "muhtarlik", who.muhtarlik(),
        "recipients=" + recipients.all().size());
    Copy copy = copy(who, writing, mail, sure);
    if (!sure && copy == Copy.KEPT) {
      // Nobody knows whether it went: by this form it does not go again.
      writings.end(writing, Writing.State.UNSURE);
    }
    return copy.key(sure);
  }

  private Recipients check(Writing writing, List<Refusal> wrong) {
    TypedMail typed = writing.typed();
    Recipients recipients = Recipients.of(typed, wrong);
    if (typed.subject() == null) {
      wrong.add(Refusal.field("subject", "mailbox.write.subject.missing"));
    } else if (typed.subject().length() > LONGEST_SUBJECT || typed.subject().indexOf('\n') >= 0) {
      wrong.add(Refusal.field("subject", "mailbox.write.subject.wrong", LONGEST_SUBJECT));
    }
    if (typed.text() == null && files.of(writing.key()).isEmpty()) {
      wrong.add(Refusal.field("text", "mailbox.write.text.missing"));
    } else if (typed.text() != null && typed.text().length() > LONGEST_TEXT) {
      wrong.add(Refusal.field("text", "mailbox.write.text.tooLong", LONGEST_TEXT));
    }
    return recipients;
  }

  /** Whatever fails here, the mail has gone. */
  private Copy copy(MuhtarPrincipal who, Writing writing, Outgoing mail, boolean sure) {
    try {
      return mailroom.with(who, store -> copy(store, writing, mail, sure));
    } catch (MailServerAway | Refusal | DataAccessException | TransactionException e) {
      log.warn("A mail was sent, and its copy not kept: {}", e.getClass().getName());
      return Copy.AWAY;
    }
  }

  private static Copy copy(IMAPStore store, Writing writing, Outgoing mail, boolean sure) throws MessagingException {
    Copy copy = Copy.KEPT;
    try {
      Appending.append(store, Place.SENT, mail);
    } catch (Appending.Full e) {
      copy = Copy.FULL;
    }
    if (!sure && copy == Copy.FULL) {
      // Of one that may not have gone, the draft is all there is.
      return copy;
    }
    Source source = writing.origin().orElse(null);
    if (source != null && source.kind() == Source.Kind.DRAFT) {
      Appending.deleteDraft(store, source.uid(), source.validity());
    } else if (source != null && source.kind().answers()) {
      Appending.markAnswered(store, source.folder(), source.uid(), source.validity());
    }
    return copy;
  }

  /**
   * Puts it among the drafts, in place of the draft from which it comes.
   *
   * @param wrong takes a refusal for each address that is none: among the drafts it would be lost
   * @throws Refusal CONFLICT when the mailbox is full, or while another click does something with it;
   *                 BUSY when the server is away; it stays here then
   */
  public void saveDraft(MuhtarPrincipal who, Writing writing, List<Refusal> wrong) {
    List<Refusal> unfinished = new ArrayList<>();
    Recipients recipients = Recipients.of(writing.typed(), unfinished);
    unfinished.stream().filter(refusal -> writing.typed().to() != null || !"to".equals(refusal.field())).forEach(wrong::add);
    if (!wrong.isEmpty()) {
      return;
    }
    if (!writing.typed().isWorthKeeping() && files.of(writing.key()).isEmpty()) {
      writings.forget(writing.key(), writing.mandate());
      return;
    }
    if (!writings.claim(writing)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "mailbox.write.onItsWay");
    }
    boolean saved = false;
    try {
      putAmongDrafts(who, writing, outgoing(who, writing, recipients));
      writings.saved(writing);
      saved = true;
    } finally {
      if (!saved) {
        writings.release(writing);
      }
    }
  }

  private void putAmongDrafts(MuhtarPrincipal who, Writing writing, Outgoing mail) {
    try {
      boolean kept = mailroom.with(who, store -> {
        try {
          Appending.append(store, Place.DRAFTS, mail);
        } catch (Appending.Full e) {
          return false;
        }
        Source source = writing.origin().filter(origin -> origin.kind() == Source.Kind.DRAFT).orElse(null);
        if (source != null) {
          Appending.deleteDraft(store, source.uid(), source.validity());
        }
        return true;
      });
      if (!kept) {
        throw new Refusal(Refusal.Kind.CONFLICT, "mailbox.write.full.draft");
      }
    } catch (MailServerAway e) {
      throw new Refusal(Refusal.Kind.BUSY, "mailbox.write.away");
    }
  }

  private Outgoing outgoing(MuhtarPrincipal who, Writing writing, Recipients recipients) {
    Mailbox sender = mailboxes.ofOffice(who.muhtarlik())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.account.none"));
    List<Outgoing.Packed> packed = files.of(writing.key()).stream()
        .map(file -> new Outgoing.Packed(file, files.content(file))).toList();
    return Outgoing.of(writing, recipients, packed, sender.address(), sender.displayName(), clock.instant());
  }
}
