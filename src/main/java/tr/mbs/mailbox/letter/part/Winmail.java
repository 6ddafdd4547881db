package tr.mbs.mailbox.letter.part;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tr.mbs.mailbox.letter.words.Letters;

/**
 * The wrapping that Outlook puts around a mail's files when it believes that all use Outlook ("winmail.dat", MS-OXTNEF):
 * a row of attributes, each with its length. Every length is compared with what is there before anything is copied.
 *
 * @param files  as many as are whole
 * @param broken not all of it could be read
 */
public record Winmail(String text, List<File> files, boolean broken) {

  /** @param name null when it has none */
  public record File(String name, byte[] content) {
  }

  private static final int SIGNATURE = 0x223E9F78;
  private static final int TEXT = 0x0002800C;
  private static final int NEXT_FILE = 0x00069002;
  private static final int SHORT_NAME = 0x00018010;
  private static final int CONTENT = 0x0006800F;
  private static final int PROPERTIES = 0x00069005;

  public static Winmail of(byte[] bytes) {
    Unpacking unpacking = new Unpacking();
    boolean broken = false;
    try {
      unpacking.read(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException e) {
      broken = true;
    }
    unpacking.close();
    return new Winmail(unpacking.text, List.copyOf(unpacking.files), broken || unpacking.foreign);
  }

  /** Reads from the beginning to where it breaks off. */
  private static final class Unpacking {

    private final List<File> files = new ArrayList<>();
    private String text = "";
    private String shortName;
    private String longName;
    private byte[] content;
    private boolean foreign;

    void read(ByteBuffer in) {
      foreign = in.getInt() != SIGNATURE;
      in.getShort();
      while (!foreign && in.hasRemaining() && files.size() <= Piece.MOST_PARTS) {
        in.get();
        int attribute = in.getInt();
        take(attribute, slice(in, in.getInt()));
        in.getShort();
      }
    }

    private void take(int attribute, ByteBuffer value) {
      switch (attribute) {
        case NEXT_FILE -> close();
        case SHORT_NAME -> shortName = Letters.unnamed(untilZero(bytes(value)));
        case CONTENT -> content = bytes(value);
        case PROPERTIES -> {
          String name = MapiName.of(value);
          longName = name == null ? longName : name;
        }
        case TEXT -> text = Letters.unnamed(untilZero(bytes(value)));
        default -> {
          // Of no use on a page.
        }
      }
    }

    void close() {
      if (content != null) {
        files.add(new File(longName == null ? shortName : longName, content));
      }
      shortName = null;
      longName = null;
      content = null;
    }
  }

  /** The next bytes, which are then behind it. @throws BufferUnderflowException when there are fewer */
  static ByteBuffer slice(ByteBuffer in, int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer slice = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return slice;
  }

  static byte[] bytes(ByteBuffer in) {
    byte[] bytes = new byte[in.remaining()];
    in.get(bytes);
    return bytes;
  }

  static byte[] untilZero(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int zero = text.indexOf('\0');
    return zero < 0 ? bytes : text.substring(0, zero).getBytes(StandardCharsets.ISO_8859_1);
  }
}
