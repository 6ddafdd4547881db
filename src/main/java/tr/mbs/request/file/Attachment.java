package tr.mbs.request.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import tr.mbs.file.FileInspection;

/** Ek: a file that a muhtar sent with a form. It has no request until the form is filed. */
@Entity
@Table(name = "attachment")
public class Attachment {

  @Id
  private UUID id;
  @Column(name = "muhtarlik_id")
  private String office;
  @Column(name = "idempotency_key")
  private UUID form;
  @Column(name = "request_id")
  private UUID request;
  private Integer movement;
  private String fileName;
  private String mediaType;
  private long size;
  private String sha256;
  private int position;
  private Instant createdAt;

  protected Attachment() {
  }

  /** @param form idempotency key of the form */
  Attachment(String office, UUID form, FileInspection.Harmless file, int position, Instant now) {
    this.id = UUID.randomUUID();
    this.office = office;
    this.form = form;
    this.fileName = file.name();
    this.mediaType = file.type().mediaType();
    this.size = file.content().length;
    this.sha256 = sha256(file.content());
    this.position = position;
    this.createdAt = now;
  }

  /** Whether both have the same bytes. */
  boolean repeats(Attachment other) {
    return sha256.equals(other.sha256);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public UUID id() {
    return id;
  }

  public String fileName() {
    return fileName;
  }

  public String mediaType() {
    return mediaType;
  }

  /** In bytes, of what is stored. */
  public long size() {
    return size;
  }

  /** Place among the files of its form. */
  int position() {
    return position;
  }

  /** Sequence of the movement with which it came; null when it came with the request itself. */
  Integer movement() {
    return movement;
  }

  /** Whether it has a thumbnail. */
  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }
}
