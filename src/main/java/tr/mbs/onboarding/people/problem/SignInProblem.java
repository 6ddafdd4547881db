package tr.mbs.onboarding.people.problem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import tr.mbs.kernel.Refusal;

/** A user cannot sign in: what the project lead wrote, and what the help desk answered. */
@Entity
@Table(name = "onboarding_problem")
public class SignInProblem {

  @Id
  private UUID id;
  @Column(name = "person_id")
  private UUID person;
  private String text;
  private String reportedBy;
  private Instant reportedAt;
  private String answer;
  private String answeredBy;
  private Instant answeredAt;

  protected SignInProblem() {
  }

  SignInProblem(UUID person, String text, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.text = text;
    this.reportedBy = by;
    this.reportedAt = now;
  }

  /** @throws Refusal CONFLICT when it was answered */
  void requireOpen() {
    if (isClosed()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "people.problem.closed");
    }
  }

  /** @throws Refusal as {@link #requireOpen} */
  void close(String typed, String by, Instant now) {
    requireOpen();
    answer = typed;
    answeredBy = by;
    answeredAt = now;
  }

  public UUID id() {
    return id;
  }

  /** Who cannot sign in. */
  UUID person() {
    return person;
  }

  public String text() {
    return text;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  /** {@code null} until the help desk has closed it. */
  public String answer() {
    return answer;
  }

  public boolean isClosed() {
    return answeredAt != null;
  }
}
