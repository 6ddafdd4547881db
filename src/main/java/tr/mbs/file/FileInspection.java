package tr.mbs.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import tr.mbs.kernel.Refusal;

/** Decides whether a file may be kept, and in which form (security.md §2, hostile files). */
public final class FileInspection {

  public static final long MAX_BYTES = 10L * 1024 * 1024;

  /** Form field of the files. */
  public static final String FIELD = "files";

  /**
   * A file that may be stored.
   *
   * @param thumbnail JPEG; null for a PDF
   */
  public record Harmless(String name, FileType type, byte[] content, byte[] thumbnail) {
  }

  private FileInspection() {
  }

  /** @throws Refusal for field {@value #FIELD}, with a sentence that names the file */
  public static Harmless inspect(Upload upload) {
    String name = FileName.clean(upload.name());
    if (upload.size() > MAX_BYTES) {
      throw refuse("file.tooLarge", name);
    }
    byte[] content = read(upload);
    if (content.length == 0) {
      throw refuse("file.empty", name);
    }
    FileType type = FileType.of(content).orElseThrow(() -> refuse("file.type", name));
    String truthful = FileName.clean(upload.name(), type);
    if (type == FileType.PDF) {
      if (!PdfStructure.isPlain(content)) {
        throw refuse("file.pdf", name);
      }
      return new Harmless(truthful, type, content, null);
    }
    try {
      Picture picture = Picture.repaint(content, type);
      return new Harmless(truthful, type, picture.content(), picture.thumbnail());
    } catch (Picture.TooLarge e) {
      throw refuse("file.pixels", name);
    } catch (Picture.Unreadable e) {
      throw refuse("file.unreadable", name);
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
