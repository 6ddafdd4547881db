package tr.mbs.report.quarter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a hash is made of: a line for each value, behind the number of its characters, so that two reports that differ
 * anywhere have two texts.
 */
final class SignedText {

  private final StringBuilder all = new StringBuilder();

  SignedText add(String name, Object value) {
    String written = value == null ? null : value.toString();
    all.append(name).append('=').append(written == null ? "-" : written.length() + ":" + written).append('\n');
    return this;
  }

  SignedText add(Content content) {
    add(content.requests()).add(content.objections());
    for (Line line : content.lines()) {
      add("line", line.number()).add("round", line.round()).add("fate", line.fate()).add("broughtOver", line.broughtOver())
          .add("passedOn", line.passedOn()).add("seconds", line.seconds()).add("reason", line.reason());
    }
    return this;
  }

  private SignedText add(Figures figures) {
    figures.counts().forEach((fate, count) -> add(fate.name(), count));
    return add("broughtOver", figures.broughtOver()).add("passedOn", figures.passedOn())
        .add("medianSeconds", figures.medianSeconds());
  }

  /** SHA-256 in hexadecimal digits. */
  String hash() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
