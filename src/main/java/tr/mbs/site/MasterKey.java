package tr.mbs.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import tr.mbs.site.start.StartRefused;

/** The 32 bytes from which all secrets derive: MBS_SECRET_KEY, or in demo mode a key made once and kept. */
final class MasterKey {

  private static final int LENGTH = 32;
  private static final int MAX_FILE = 1024;

  private MasterKey() {
  }

  /** Throws {@link StartRefused} when the key is needed and missing, or is not base64 of 32 bytes. */
  static byte[] of(String configured, SiteProperties site) {
    if (!configured.isBlank()) {
      return decode(configured, "MBS_SECRET_KEY");
    }
    if (!site.demo()) {
      throw new StartRefused("MBS_SECRET_KEY is missing. Without it nothing can be encrypted or looked up.",
          "Set it to 32 random bytes in base64, the same on every node, for example: openssl rand -base64 32");
    }
    Path file = site.dataDirectory().resolve("secret.key");
    return decode(kept(file), "The demo key in " + file);
  }

  private static byte[] decode(String text, String source) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException notBase64) {
      key = new byte[0];
    }
    if (key.length != LENGTH) {
      throw new StartRefused(source + " is not " + LENGTH + " bytes in base64.",
          "Use the key this database was made with. A new installation takes one from: openssl rand -base64 32");
    }
    return key;
  }

  /** The file's text, made under a lock when it is empty: two starts at the same moment read one key. */
  private static String kept(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Set<StandardOpenOption> options =
          Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try (FileChannel channel = FileChannel.open(file, options, ownerOnly())) {
        channel.lock();
        if (channel.size() == 0) {
          channel.write(ByteBuffer.wrap(fresh().getBytes(StandardCharsets.US_ASCII)));
          channel.force(true);
          channel.position(0);
        }
        ByteBuffer text = ByteBuffer.allocate(MAX_FILE);
        channel.read(text);
        return StandardCharsets.US_ASCII.decode(text.flip()).toString();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The demo key cannot be kept in " + file, e);
    }
  }

  private static String fresh() {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }
}
