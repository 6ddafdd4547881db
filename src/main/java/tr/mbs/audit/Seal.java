package tr.mbs.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.Secrets;

/**
 * A link of the chain over the audit trail.
 *
 * @param sequence place in the chain, from 1; 0 is what the first link hangs on
 * @param hash     HMAC-SHA-256 over the previous hash, the sequence and every column of the entry
 */
record Seal(long sequence, byte[] hash) {

  static final Seal START = new Seal(0, new byte[32]);

  private static final String PURPOSE = "audit-chain";
  private static final byte[] ABSENT = {0};
  private static final byte[] VERSION = {1};
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  /** The next link, over the entry in this row. */
  Seal next(Secrets secrets, ResultSet entry) throws SQLException {
    return new Seal(sequence + 1, secrets.mac(PURPOSE, VERSION, hash, number(sequence + 1),
        number(entry.getLong("id")), number(micros(entry.getObject("at", OffsetDateTime.class).toInstant())),
        text(entry, "actor"), text(entry, "action"), text(entry, "subject_kind"), text(entry, "subject_id"),
        text(entry, "detail"), text(entry, "concerns")));
  }

  boolean sameAs(Seal other) {
    return sequence == other.sequence && MessageDigest.isEqual(hash, other.hash);
  }

  /** Reads what {@link #toString} wrote. */
  static Optional<Seal> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new Seal(Long.parseLong(parts.group(1)), HexFormat.of().parseHex(parts.group(2))))
        : Optional.empty();
  }

  /** As the log and the verify command write it: {@code 1234:9f86d0…}. */
  @Override
  public String toString() {
    return sequence + ":" + HexFormat.of().formatHex(hash);
  }

  /** Both databases keep microseconds. A forged time beyond all calendars gives some number, and so another hash. */
  static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  /** An absent text and an empty one differ. */
  private static byte[] text(ResultSet entry, String column) throws SQLException {
    String value = entry.getString(column);
    return value == null ? ABSENT : ("\1" + value).getBytes(StandardCharsets.UTF_8);
  }
}
