package tr.mbs.request.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tr.mbs.request.Outcome;
import tr.mbs.request.Status;

/**
 * A request in an officer's list.
 *
 * @param subject code of the subject
 * @param office  "Yukarıpınar Köyü"
 * @param place   "Merkez, Çankırı"
 * @param holder  code of the unit that holds it; null when it is closed
 * @param outcome null until it is resolved
 */
public record CaseLine(UUID id, String number, String title, String subject, String office, String place,
    Status status, String holder, Instant heldSince, Instant filedAt, LocalDate lastDay, Outcome outcome) {
}
