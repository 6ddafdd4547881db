package tr.mbs.registry.mandate;

import java.time.LocalDate;

/**
 * The certificate that the election board hands to an elected muhtar (law 2972).
 *
 * @param number as written on it, at most {@value #NUMBER_LENGTH} characters
 */
public record Mazbata(LocalDate date, String number) {

  static final int NUMBER_LENGTH = 40;
}
