package tr.mbs.registry.mandate;

import java.time.LocalDate;

/**
 * What the register says of a mandate as it should be.
 *
 * @param email   {@code null} when there is no mailbox
 * @param mazbata {@code null} when none was recorded
 */
public record Correction(String fullName, String email, Mazbata mazbata, LocalDate startOn) {
}
