package tr.mbs.audit;

/**
 * Something to write down.
 * <p>
 * No personal data goes in: ids and words of ours, never a name, a TCKN, a phone, or text that somebody typed.
 *
 * @param actor       user id of the staff member, id of the muhtar's mandate, or the name of a job; at most 100
 *                    characters
 * @param action      what was done, such as {@code request-read}; at most 60. Its label for the auditor is
 *                    {@code audit.action.<action>} in {@code messages/audit.properties}
 * @param subjectKind what it was done to, such as {@code request}; at most 40. Its label is
 *                    {@code audit.subject.<kind>}
 * @param subjectId   its id; at most 100
 * @param detail      ids and codes that complete it, or {@code null}; at most 1000
 * @param concerns    whose data it is, or {@code null} when it is nobody's
 */
public record AuditEntry(String actor, String action, String subjectKind, String subjectId, String detail,
    DataSubject concerns) {
}
