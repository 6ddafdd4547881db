package tr.mbs.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** What may be attached. The content alone tells what a file is; its name and the sender's word count for nothing. */
public enum FileType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png");

  private static final Tika CONTENT = new Tika(MimeTypes.getDefaultMimeTypes());

  private final String mediaType;
  private final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  /** Empty for everything that is not on this list. */
  static Optional<FileType> of(byte[] content) {
    String found = CONTENT.detect(content);
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(found)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Endings of file names, the usual one first. */
  List<String> endings() {
    return endings;
  }
}
