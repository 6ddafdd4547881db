package tr.mbs.onboarding.setup;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import tr.mbs.kernel.Refusal;

/**
 * What a step keeps once for an onboarding; whoever writes on it says which version he saw. A blank one has version 0.
 *
 * @param <C> what is written on it
 */
@MappedSuperclass
public abstract class Sheet<C> {

  @Id
  private UUID onboardingId;
  @Embedded
  private C content;
  @Version
  private int version;

  protected Sheet() {
  }

  /** A blank one. */
  protected Sheet(UUID onboarding) {
    onboardingId = onboarding;
  }

  @PrePersist
  void countFromOne() {
    version = 1;
  }

  /** @throws Refusal CONFLICT when it is another version by now than the one that was seen */
  public void write(int seen, C typed) {
    if (seen != version) {
      throw Edits.changed();
    }
    content = typed;
  }

  /** Empty before the first, and while all of it is unknown. */
  public Optional<C> content() {
    return Optional.ofNullable(content);
  }

  /** Counts changes by people. */
  public int version() {
    return version;
  }
}
