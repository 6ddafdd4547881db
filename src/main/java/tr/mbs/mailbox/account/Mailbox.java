package tr.mbs.mailbox.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An office's mailbox. Statements over many rows make and change them; here one is read. */
@Entity
@Immutable
@Table(name = "mailbox")
public class Mailbox {

  @Id
  private UUID id;
  private String muhtarlikId;
  private String address;
  private String displayName;
  @Column(name = "quota_mb")
  private int quotaMegabytes;

  protected Mailbox() {
  }

  public UUID id() {
    return id;
  }

  public String address() {
    return address;
  }

  /** "Yukarıpınar Köyü Muhtarlığı (Çankırı, Merkez)". */
  public String displayName() {
    return displayName;
  }

  public int quotaMegabytes() {
    return quotaMegabytes;
  }

  /** The office whose it is. */
  public String muhtarlikId() {
    return muhtarlikId;
  }

  @Override
  public String toString() {
    return "Mailbox[" + id + "]";
  }
}
