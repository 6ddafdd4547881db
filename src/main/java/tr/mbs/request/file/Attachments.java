package tr.mbs.request.file;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.file.FileInspection;
import tr.mbs.file.FileName;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Refusal;

/**
 * Files that muhtars send. They are stored as soon as they arrive, under the office and the form's key, so that a wrong
 * field never loses them; filing claims them.
 */
@Component
public class Attachments {

  public static final int MAX_FILES = 5;

  private final SentFiles files;
  private final FileContents contents;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Attachments(SentFiles files, FileContents contents, TransactionTemplate transaction, Clock clock) {
    this.files = files;
    this.contents = contents;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Stores what is harmless, up to {@value #MAX_FILES} files a form.
   *
   * @return one refusal, naming the file, for each that was not stored
   */
  public List<Refusal> keep(String muhtarlik, UUID key, List<Upload> uploads) {
    List<Refusal> refusals = new ArrayList<>();
    int inspected = 0;
    for (Upload upload : uploads) {
      try {
        // Painting pictures anew costs: beyond what a form may hold, none is even read.
        if (upload.size() <= FileInspection.MAX_BYTES && ++inspected > MAX_FILES) {
          throw tooMany(FileName.clean(upload.name()));
        }
        var file = FileInspection.inspect(upload);
        transaction.executeWithoutResult(status -> store(muhtarlik, key, file));
      } catch (Refusal refusal) {
        refusals.add(refusal);
      }
    }
    return refusals;
  }

  /** Two sendings of one form take turns at the row of the office, so that they cannot both find the last free place. */
  private void store(String muhtarlik, UUID key, FileInspection.Harmless file) {
    files.takeTurn(muhtarlik);
    List<Attachment> sent = files.sentWith(muhtarlik, key);
    int position = sent.isEmpty() ? 1 : sent.get(sent.size() - 1).position() + 1;
    Attachment attachment = new Attachment(muhtarlik, key, file, position, clock.instant());
    if (sent.stream().anyMatch(attachment::repeats)) {
      return;
    }
    if (sent.size() >= MAX_FILES) {
      throw tooMany(file.name());
    }
    files.add(attachment);
    files.flush();
    contents.add(attachment, file);
  }

  private static Refusal tooMany(String name) {
    return Refusal.field(FileInspection.FIELD, "request.file.tooMany", name, MAX_FILES);
  }

  /** Files of a form that has not been filed yet, in the order they came. */
  public List<Attachment> waiting(String muhtarlik, UUID key) {
    return files.waiting(muhtarlik, key);
  }

  /** Takes one file, or all with {@code id} null, off a form that has not been filed yet. */
  @Transactional
  public void remove(String muhtarlik, UUID key, UUID id) {
    if (id == null) {
      files.removeWaiting(muhtarlik, key);
    } else {
      files.removeWaiting(muhtarlik, key, id);
    }
  }

  /** Lets the files of a form that has not been filed yet wait as long as if all of them came now. */
  @Transactional
  public void renew(String muhtarlik, UUID key) {
    files.renewWaiting(muhtarlik, key, clock.instant());
  }

  /** Gives the files of a form that has not been filed yet to another form. */
  @Transactional
  public void move(String muhtarlik, UUID key, UUID other) {
    files.moveWaiting(muhtarlik, key, other);
  }

  /**
   * Gives the files of a form to the request that it files, or is about; one statement in the caller's transaction.
   *
   * @param movement sequence of the movement that the form makes; null when it files the request
   * @return how many there were
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int claim(UUID request, Integer movement, String muhtarlik, UUID key) {
    return files.claimWaiting(muhtarlik, key, request, movement);
  }

  /** Files of a request and of its movements; one statement. */
  public RequestFiles of(UUID request) {
    return new RequestFiles(files.of(request));
  }

  /** One file of a request. */
  public Optional<Attachment> find(UUID request, UUID id) {
    return files.find(request, id);
  }

  @Transactional(readOnly = true)
  public byte[] content(Attachment file) {
    return contents.content(file);
  }

  /** A small JPEG of a picture. */
  @Transactional(readOnly = true)
  public byte[] thumbnail(Attachment picture) {
    return contents.thumbnail(picture);
  }
}
