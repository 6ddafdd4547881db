package tr.mbs.report.figure;

import java.time.Instant;

/**
 * One of the requests behind a figure.
 *
 * @param office  name of its muhtarlık
 * @param unit    code of who has it, had it then, or answered; null when nobody has it now
 * @param entered when it came there, or was filed
 * @param left    when it left; null as long as it is there
 * @param days    until then; null as long as it is there
 * @param ending  how it left; null as long as it is there
 * @param reason  of a return, in the words of its movement; else null
 */
public record CaseRow(String number, String office, String subject, String unit, Instant entered, Instant left, Double days,
    String ending, String reason) {
}
