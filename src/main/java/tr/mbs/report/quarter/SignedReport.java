package tr.mbs.report.quarter;

import java.time.Instant;
import java.util.UUID;

/**
 * A report as it was signed. Nothing of it changes.
 *
 * @param unitName as the body was called then
 * @param version  1, and a number more for each correction
 * @param replaces the version before; null of the first one
 * @param reason   why it was corrected; null of the first one
 */
public record SignedReport(UUID id, String unit, String unitName, Quarter quarter, int version, UUID replaces, String reason,
    Signature signature, Content content) {

  /** Who signed it. @param name and title as they are printed */
  public record Signature(String userId, String name, String title, Instant at) {
  }

  /** Over all of it. */
  public String hash() {
    return new SignedText().add("mbs-quarter-report", 1).add("id", id).add("unit", unit).add("unitName", unitName)
        .add("quarter", quarter).add("version", version).add("replaces", replaces).add("reason", reason)
        .add("signedBy", signature.userId()).add("signerName", signature.name()).add("signerTitle", signature.title())
        .add("signedAt", signature.at()).add(content).hash();
  }

  /** By which the audit trail names it. */
  String name() {
    return unit + "/" + quarter + "/" + version;
  }
}
