package tr.mbs.mailbox.embedded.store;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.ref.SoftReference;
import java.lang.reflect.Constructor;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;

/** A mail of which a node knows that it is there; its source is read when a client asks, and forgotten when memory is short. */
final class KnownMail {

  /** Not {@code mail.mime.allowutf8}: a header that is not in UTF-8 would be written otherwise than it was read. */
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final byte[] NOTHING = {'\r', '\n'};
  private static final Constructor<StoredMessage> STORED = constructor();

  private final long uid;
  private final Date received;
  private final int bytes;
  private Flags flags;
  private SoftReference<StoredMessage> whole = new SoftReference<>(null);

  KnownMail(KeptMails.Line line) {
    this.uid = line.uid();
    this.received = Date.from(line.received());
    this.bytes = line.bytes();
    this.flags = FlagText.flags(line.flags());
  }

  long uid() {
    return uid;
  }

  int bytes() {
    return bytes;
  }

  synchronized Flags flags() {
    return new Flags(flags);
  }

  synchronized boolean is(Flags.Flag flag) {
    return flags.contains(flag);
  }

  /** @return whether they are others than before */
  synchronized boolean set(Flags changed) {
    if (changed.equals(flags)) {
      return false;
    }
    flags = changed;
    StoredMessage message = whole.get();
    if (message != null) {
      message.setFlags(message.getFlags(), false);
      message.setFlags(flags, true);
    }
    return true;
  }

  /** Without headers and text: for commands that want to know its UID. */
  StoredMessage outline() {
    return stored(NOTHING);
  }

  synchronized StoredMessage whole(Supplier<byte[]> source) {
    StoredMessage message = whole.get();
    if (message == null) {
      message = stored(source.get());
      whole = new SoftReference<>(message);
    }
    return message;
  }

  private StoredMessage stored(byte[] source) {
    try {
      StoredMessage message =
          STORED.newInstance(new MimeMessage(SESSION, new ByteArrayInputStream(source)), received, uid);
      message.setFlags(flags(), true);
      return message;
    } catch (MessagingException | ReflectiveOperationException e) {
      throw new IllegalStateException("A mail that was kept cannot be read", e);
    }
  }

  /** GreenMail gives UIDs itself and keeps the constructor that takes one to its own package. */
  private static Constructor<StoredMessage> constructor() {
    try {
      Constructor<StoredMessage> found =
          StoredMessage.class.getDeclaredConstructor(MimeMessage.class, Date.class, long.class);
      found.setAccessible(true);
      return found;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("This GreenMail is another than the one of pom.xml", e);
    }
  }
}
