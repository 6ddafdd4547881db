/**
 * The deadline round: {@code bpmn/deadline-round.bpmn} begins it at 09:00 and at 12:00, and whatever falls due by the day
 * plugs in as a {@link tr.mbs.workflow.round.DueRound}.
 */
@NamedInterface("round")
package tr.mbs.workflow.round;

import org.springframework.modulith.NamedInterface;
