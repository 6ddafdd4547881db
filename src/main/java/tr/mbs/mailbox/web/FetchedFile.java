package tr.mbs.mailbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.util.StreamUtils;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.letter.Enclosure;
import tr.mbs.mailbox.letter.Enclosures;

/** A file of a mail on its way to a browser, on this machine's disk under no name: when the node dies, it is gone. */
final class FetchedFile implements AutoCloseable {

  /** More than a mail server takes in one mail; unpacked by base64 it is less than the mail. */
  private static final long MOST_BYTES = 60L * 1024 * 1024;
  /** Pictures of a mail and the like come by the dozen, and are gone at once. */
  static final int SMALL = 1024 * 1024;
  private static final int AT_ONCE = 64 * 1024;

  private final Enclosure about;
  private final FileChannel channel;
  private Downloads.Place place;

  private FetchedFile(Enclosure about, FileChannel channel) {
    this.about = about;
    this.channel = channel;
  }

  /**
   * @param room asked once it is not {@link #SMALL} any more
   * @throws Refusal when it is larger than a mail may be, and what {@code room} refuses
   */
  static FetchedFile of(Enclosures.Opened opened, Supplier<Downloads.Place> room) throws IOException {
    Path place = Path.of(System.getProperty("java.io.tmpdir")).resolve("mbs-" + UUID.randomUUID());
    FileChannel channel = FileChannel.open(place, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
        StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    FetchedFile file = new FetchedFile(opened.about(), channel);
    boolean complete = false;
    try (InputStream content = opened.content()) {
      file.fill(content, room);
      complete = true;
      return file;
    } finally {
      if (!complete) {
        file.close();
      }
    }
  }

  private void fill(InputStream content, Supplier<Downloads.Place> room) throws IOException {
    OutputStream disk = Channels.newOutputStream(channel);
    byte[] bytes = new byte[AT_ONCE];
    for (int count = content.read(bytes); count >= 0; count = content.read(bytes)) {
      disk.write(bytes, 0, count);
      if (place == null && channel.position() > SMALL) {
        place = room.get();
      }
      if (channel.position() > MOST_BYTES) {
        throw new Refusal(Refusal.Kind.INVALID, "mailbox.read.tooLarge");
      }
    }
    channel.position(0);
  }

  Enclosure about() {
    return about;
  }

  long size() throws IOException {
    return channel.size();
  }

  void copyTo(OutputStream out) throws IOException {
    StreamUtils.copy(Channels.newInputStream(channel), out);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (place != null) {
      place.close();
    }
  }
}
