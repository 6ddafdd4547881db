package tr.mbs.request.file;

import java.util.UUID;

/**
 * A stored file.
 *
 * @param size in bytes, of what is stored
 */
public record Attachment(UUID id, String fileName, String mediaType, long size) {

  /** Whether it has a thumbnail. */
  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }
}
