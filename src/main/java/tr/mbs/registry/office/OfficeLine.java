package tr.mbs.registry.office;

import java.time.LocalDate;

/**
 * An office in an officer's list.
 *
 * @param name    "Yukarıpınar Köyü"
 * @param place   "Merkez, Çankırı"
 * @param muhtar  full name of who holds it today, or {@code null}
 * @param startOn his first day, or {@code null}
 */
public record OfficeLine(String id, String name, String place, String muhtar, LocalDate startOn) {
}
