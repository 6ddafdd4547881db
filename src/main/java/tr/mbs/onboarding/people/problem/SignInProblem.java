package tr.mbs.onboarding.people.problem;

import java.time.Instant;
import java.util.UUID;

/**
 * A user cannot sign in: what the project lead wrote, and what the help desk answered.
 *
 * @param answer {@code null} until the help desk has closed it
 */
public record SignInProblem(UUID id, UUID personId, String text, Instant reportedAt, String answer, Instant answeredAt) {

  public boolean isClosed() {
    return answeredAt != null;
  }
}
