package tr.mbs.onboarding.process.golive;

import java.time.LocalDate;
import tr.mbs.onboarding.StepDecision;

/**
 * Another go-live day that a page asks for.
 *
 * @param decision ACCEPT when the day is agreed with the question: the help desk asks itself; null when it has to decide
 */
public record AskedGoLive(LocalDate day, String reason, StepDecision decision) {
}
