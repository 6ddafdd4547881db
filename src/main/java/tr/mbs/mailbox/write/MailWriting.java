package tr.mbs.mailbox.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.file.FileInspection;
import tr.mbs.file.FileName;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.folder.NoSuchMail;
import tr.mbs.mailbox.folder.Renumbered;
import tr.mbs.mailbox.letter.Enclosure;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.site.MuhtarPrincipal;

/** A mail from the empty form to the moment before it is sent; {@link Sending} sends it. */
@Component
public class MailWriting {

  /**
   * @param files   of the source, which come with it as soon as it is sent for the first time
   * @param leftOut whether parts of a draft cannot come along; the draft is not deleted then
   */
  public record Begun(Writing writing, List<Enclosure> files, boolean leftOut) {
  }

  private final Mailroom mailroom;
  private final Mailboxes mailboxes;
  private final Writings writings;
  private final WrittenFiles files;
  private final Prefill prefill;

  MailWriting(Mailroom mailroom, Mailboxes mailboxes, Writings writings, WrittenFiles files, Prefill prefill) {
    this.mailroom = mailroom;
    this.mailboxes = mailboxes;
    this.writings = writings;
    this.files = files;
    this.prefill = prefill;
  }

  /** @throws Refusal NOT_FOUND when the office has none */
  public Mailbox sender(MuhtarPrincipal who) {
    return mailboxes.ofOffice(who.muhtarlik())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.account.none"));
  }

  /** An empty form, or one with what stood there when it was left. */
  public Writing begin(MuhtarPrincipal who) {
    return writings.open(who.mandate()).filter(open -> open.typed().isWorthKeeping() || !files.of(open.key()).isEmpty())
        .orElseGet(() -> Writing.begun(UUID.randomUUID(), who.mandate(), TypedMail.NOTHING, null));
  }

  /**
   * A form with what comes from another mail; nothing is kept yet.
   *
   * @throws NoSuchMail when it is not there any more
   */
  public Begun begin(MuhtarPrincipal who, Source source) {
    Origins.Shown shown = mailroom.with(who, store -> Origins.read(store, source));
    Letter letter = shown.letter();
    TypedMail typed = prefill.of(source.kind(), letter, sender(who).address());
    return new Begun(Writing.begun(UUID.randomUUID(), who.mandate(), typed, source),
        source.kind().bringsFiles() ? Origins.passedOn(letter) : List.of(),
        source.kind() == Source.Kind.DRAFT && !shown.whole());
  }

  public Optional<Writing> find(UUID key, UUID mandate) {
    return writings.find(key, mandate);
  }

  public List<WrittenFile> files(UUID key) {
    return files.of(key);
  }

  /**
   * Keeps what was typed; what lies among the drafts with just these words stays as it is.
   *
   * @param source where the form says that it comes from; for its first sending
   */
  public Writing keep(UUID key, UUID mandate, TypedMail typed, Source source) {
    if (find(key, mandate).filter(kept -> kept.state() == Writing.State.SAVED && !kept.typed().equals(typed)).isPresent()) {
      writings.reopen(key, mandate);
    }
    writings.save(writings.find(key, mandate).map(kept -> kept.with(typed))
        .orElseGet(() -> Writing.begun(key, mandate, typed, source)));
    return writings.find(key, mandate).orElseThrow(NoSuchMail::new);
  }

  /**
   * Keeps files that came with the form, up to five, as elsewhere in the portal.
   *
   * @return one refusal, naming the file, for each that was not kept
   */
  public List<Refusal> keep(Writing writing, List<Upload> uploads) {
    int most = writing.origin().filter(source -> source.kind().bringsFiles()).isPresent() ? WrittenFiles.MOST_PASSED_ON
        : WrittenFiles.MOST;
    List<Refusal> refusals = new ArrayList<>();
    int inspected = 0;
    for (Upload upload : uploads) {
      try {
        // Painting pictures anew costs: beyond what a form may hold, none is even read.
        if (upload.size() <= FileInspection.MAX_BYTES && ++inspected > WrittenFiles.MOST) {
          throw Refusal.field(FileInspection.FIELD, "mailbox.write.files.tooMany", FileName.clean(upload.name()),
              WrittenFiles.MOST);
        }
        FileInspection.Harmless file = FileInspection.inspect(upload);
        files.add(writing.key(), file.name(), file.type().mediaType(), file.content(), most);
      } catch (Refusal refusal) {
        refusals.add(refusal);
      }
    }
    return refusals;
  }

  /**
   * Fetches thread and files of the source, once; later, when the mail server is away now.
   *
   * @param wrong takes one refusal, naming the file, for each for which there is no room
   */
  public Writing takeOrigin(MuhtarPrincipal who, Writing writing, List<Refusal> wrong) {
    Source source = writing.taken() ? null : writing.origin().orElse(null);
    if (source == null) {
      return writing;
    }
    Writing whole;
    try {
      Origins.Origin origin = mailroom.with(who, store -> Origins.take(store, source));
      whole = writing.taken(origin.thread());
      if (!add(writing, origin, wrong) && source.kind() == Source.Kind.DRAFT) {
        whole = whole.apart();
      }
    } catch (NoSuchMail | Renumbered gone) {
      // It was put away meanwhile: the answer stands by itself.
      whole = writing.taken(null);
    }
    writings.save(whole);
    return whole;
  }

  /** @return whether nothing of it was left out */
  private boolean add(Writing writing, Origins.Origin origin, List<Refusal> wrong) {
    List<Refusal> noRoom = new ArrayList<>(origin.tooMuch().stream().map(WrittenFiles::tooLarge).toList());
    for (Origins.Found file : origin.files()) {
      try {
        files.add(writing.key(), file.name(), file.mediaType(), file.content(), WrittenFiles.MOST_PASSED_ON);
      } catch (Refusal refusal) {
        noRoom.add(refusal);
      }
    }
    wrong.addAll(noRoom);
    return noRoom.isEmpty() && origin.whole();
  }

  /** What lies among the drafts is written on here, with its files. */
  public Writing reopen(Writing writing) {
    writings.reopen(writing.key(), writing.mandate());
    return find(writing.key(), writing.mandate()).orElseThrow(NoSuchMail::new);
  }

  public void remove(UUID key, UUID file) {
    files.remove(key, file);
  }

  public void forget(UUID key, UUID mandate) {
    writings.forget(key, mandate);
  }
}
