package tr.mbs.mailbox.letter.part;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tr.mbs.mailbox.letter.words.Letters;

/** The name of a file among the properties that Outlook writes about it (MS-OXTNEF 2.1.3.4): the others are skipped. */
final class MapiName {

  private static final int LONG_NAME = 0x3707;
  private static final int BYTES_OF_ONE_BYTE_LETTERS = 0x1E;
  private static final int BYTES_OF_TWO_BYTE_LETTERS = 0x1F;
  private static final int OBJECT = 0x0D;
  private static final int BINARY = 0x102;
  private static final int SEVERAL = 0x1000;
  private static final int NAMED = 0x8000;

  private MapiName() {
  }

  /** @return null when there is none, or the properties cannot be read */
  static String of(ByteBuffer in) {
    try {
      int count = in.getInt();
      for (int at = 0; at < count; at++) {
        int type = in.getShort() & 0xFFFF;
        int property = in.getShort() & 0xFFFF;
        if (property >= NAMED) {
          skipName(in);
        }
        ByteBuffer value = value(in, type);
        if (property == LONG_NAME && type == BYTES_OF_TWO_BYTE_LETTERS) {
          return withoutZero(new String(Winmail.bytes(value), StandardCharsets.UTF_16LE));
        }
        if (property == LONG_NAME && type == BYTES_OF_ONE_BYTE_LETTERS) {
          return Letters.unnamed(Winmail.untilZero(Winmail.bytes(value)));
        }
      }
      return null;
    } catch (BufferUnderflowException e) {
      return null;
    }
  }

  private static String withoutZero(String text) {
    int zero = text.indexOf('\0');
    return zero < 0 ? text : text.substring(0, zero);
  }

  /** A property with a name of its own has a number, or the name itself. */
  private static void skipName(ByteBuffer in) {
    Winmail.slice(in, 16);
    if (in.getInt() == 0) {
      in.getInt();
    } else {
      padded(in);
    }
  }

  /** The first one, where there are several. */
  private static ByteBuffer value(ByteBuffer in, int type) {
    int one = type & ~SEVERAL;
    boolean varies = one == BYTES_OF_ONE_BYTE_LETTERS || one == BYTES_OF_TWO_BYTE_LETTERS || one == OBJECT || one == BINARY;
    int count = varies || one != type ? in.getInt() : 1;
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    if (!varies && length(one) == 0) {
      return ByteBuffer.allocate(0);
    }
    ByteBuffer first = null;
    for (int at = 0; at < count; at++) {
      ByteBuffer value = varies ? padded(in) : Winmail.slice(in, length(one));
      first = first == null ? value : first;
    }
    return first == null ? ByteBuffer.allocate(0) : first;
  }

  /** To full fours. */
  private static ByteBuffer padded(ByteBuffer in) {
    int length = in.getInt();
    ByteBuffer value = Winmail.slice(in, length);
    Winmail.slice(in, Math.min(in.remaining(), (4 - length % 4) % 4));
    return value;
  }

  private static int length(int type) {
    return switch (type) {
      case 0x01 -> 0;
      case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
      case 0x48 -> 16;
      default -> 4;
    };
  }
}
