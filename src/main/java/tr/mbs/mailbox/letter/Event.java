package tr.mbs.mailbox.letter;

import java.time.LocalDateTime;

/**
 * An appointment in a mail (RFC 5545). All texts are one line, and empty where the invitation says nothing.
 *
 * @param start     in Istanbul's time; null when it cannot be read
 * @param end       in Istanbul's time; null when there is none
 * @param wholeDay  start and end are days, the end being the first day after it
 * @param cancelled it takes place no more
 */
public record Event(String title, LocalDateTime start, LocalDateTime end, boolean wholeDay, String place,
    String organiser, boolean cancelled) {
}
