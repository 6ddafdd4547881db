package tr.mbs.request.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Under which key the files wait that shall go out with the result of a request, and whose they are. */
@Embeddable
public class Proof {

  @Column(name = "proof_key")
  private UUID key;
  @Column(name = "proof_by")
  private String officer;

  protected Proof() {
  }

  /** @param officer his account */
  public Proof(UUID key, String officer) {
    this.key = key;
    this.officer = officer;
  }

  /** Null when they are another officer's. */
  public UUID keyOf(String officer) {
    return officer.equals(this.officer) ? key : null;
  }
}
