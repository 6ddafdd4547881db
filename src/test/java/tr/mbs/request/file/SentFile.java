package tr.mbs.request.file;

import java.time.Instant;
import java.util.UUID;
import tr.mbs.file.FileInspection;
import tr.mbs.file.FileType;

/** A file as one finds it beside a request, without a database. */
public final class SentFile {

  private SentFile() {
  }

  public static Attachment named(String name) {
    return new Attachment("D18-001", UUID.randomUUID(), new FileInspection.Harmless(name, FileType.JPEG, new byte[2048], null), 1,
        Instant.EPOCH);
  }
}
