package tr.mbs.onboarding.kep;

import java.time.LocalDate;

/**
 * "Gizli ek alındı": the sealed letter with the KEP information was handed over on paper.
 *
 * @param receivedBy teslim alan; {@code null} once the name was destroyed
 */
public record KepReceipt(LocalDate receivedOn, String documentNumber, String receivedBy) {
}
