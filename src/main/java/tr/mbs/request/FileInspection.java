package tr.mbs.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import tr.mbs.kernel.Refusal;

/** Decides whether a file may be kept, and in which form (security.md §2, hostile files). */
final class FileInspection {

  static final long MAX_BYTES = 10L * 1024 * 1024;

  /** Form field of the files. */
  static final String FIELD = "files";

  /**
   * A file that may be stored.
   *
   * @param thumbnail JPEG; null for a PDF
   */
  record Harmless(String name, FileType type, byte[] content, byte[] thumbnail) {
  }

  private FileInspection() {
  }

  /** @throws Refusal for field {@value #FIELD}, with a sentence that names the file */
  static Harmless inspect(Upload upload) {
    String name = FileName.clean(upload.name());
    if (upload.size() > MAX_BYTES) {
      throw refuse("request.file.tooLarge", name);
    }
    byte[] content = read(upload);
    if (content.length == 0) {
      throw refuse("request.file.empty", name);
    }
    FileType type = FileType.of(content).orElseThrow(() -> refuse("request.file.type", name));
    String truthful = FileName.clean(upload.name(), type);
    if (type == FileType.PDF) {
      if (!PdfStructure.isPlain(content)) {
        throw refuse("request.file.pdf", name);
      }
      return new Harmless(truthful, type, content, null);
    }
    try {
      Picture picture = Picture.repaint(content, type);
      return new Harmless(truthful, type, picture.content(), picture.thumbnail());
    } catch (Picture.TooLarge e) {
      throw refuse("request.file.pixels", name);
    } catch (Picture.Unreadable e) {
      throw refuse("request.file.unreadable", name);
    }
  }

  private static byte[] read(Upload upload) {
    try (var stream = upload.content().getInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal refuse(String key, String name) {
    return Refusal.field(FIELD, key, name);
  }
}
