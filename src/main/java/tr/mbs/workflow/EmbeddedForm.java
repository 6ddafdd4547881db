package tr.mbs.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A form of the product: the template {@code forms/<name>.html}, what it shows, and the records that a submission may
 * fill. The door ({@link FormDoor}) takes nothing that is not a component of one of these records.
 */
public interface EmbeddedForm {

  /** The field by which a submission says which of the records it fills; one of a form with one record may lack it. */
  String DECISION = "decision";

  /** Name of the template in {@code forms/} without ending: {@code triage}, {@code onboarding/step-03}. */
  String name();

  /** All records that a submission of this form may fill; their components together are the names it accepts. */
  Collection<Class<? extends Record>> records();

  /**
   * The record that this submission must fill.
   *
   * @param decision what its field {@link #DECISION} says; null without one
   * @throws tr.mbs.kernel.Refusal when this form does not offer the decision
   */
  Class<? extends Record> recordFor(String decision);

  /** What is done with a record that leaves its task where it is: claim, last day and id stay, no step of the model runs. */
  @FunctionalInterface
  interface InPlace {

    /** @param businessKey the case's domain id; who acts is signed in to the engine */
    void act(String businessKey);
  }

  /** What to do with this record in place of completing the task, in the same transaction; empty when it completes it. */
  default Optional<InPlace> inPlace(Record record) {
    return Optional.empty();
  }

  /**
   * What the template shows.
   *
   * @param businessKey the case's domain id; null for a start form
   * @param userId      the officer who looks at it
   */
  Map<String, Object> model(String businessKey, String userId);
}
