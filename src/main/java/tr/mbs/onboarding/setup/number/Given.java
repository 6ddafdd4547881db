package tr.mbs.onboarding.setup.number;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The last numbers of a municipality's old system.
 *
 * @param incoming last number of an incoming document; 0 when there was none this year
 * @param outgoing the same of outgoing ones
 * @param givenOn  day in Istanbul
 * @param givenBy  user id
 */
@Embeddable
public record Given(@Column(name = "last_incoming") long incoming, @Column(name = "last_outgoing") long outgoing,
    LocalDate givenOn, String givenBy) {

  /** Whether they were given on the go-live day that the onboarding has now. */
  public boolean isOf(LocalDate goLive) {
    return givenOn.equals(goLive);
  }
}
