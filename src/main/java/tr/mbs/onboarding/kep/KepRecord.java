package tr.mbs.onboarding.kep;

import java.time.LocalDate;

/**
 * The KEP account as the help desk set it up in e-Belediye; nothing of it is secret.
 *
 * @param provider  KEP hizmet sağlayıcısı; {@code null} when it was left out
 * @param expiresOn last day of the account; {@code null} when it was left out
 */
public record KepRecord(String address, String provider, LocalDate expiresOn) {
}
