package tr.mbs.onboarding;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.validation.BindException;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.UnitCode;

/**
 * What pages ask of the model: each call is one transaction in which the engine's token, our rows and the messages commit
 * together. The room {@code process} implements it. Whether the caller stands on the right side was asked before, by
 * {@link Participations}; that he is signed in, and for which groups, is told to the engine here.
 */
public interface OnboardingCases {

  /** Begins a municipality's onboarding. @throws Refusal CONFLICT when it moves already, or has moved */
  void open(UnitCode municipality, String userId);

  /**
   * Ends the caller's part of a step: completes his task through the door of forms.
   *
   * @param typed name → text of the step's form
   * @throws BindException  when fields are wrong
   * @throws IncompleteStep while facts are missing
   * @throws Refusal        as {@link Participations#working}; FORBIDDEN when a colleague holds the task in Tasklist;
   *                        CONFLICT when somebody was first
   */
  void act(UUID onboarding, int step, String userId, Map<String, String> typed) throws BindException;

  /** Asks for another go-live day; the help desk, when it asks itself, has decided with it. */
  void askGoLive(UUID onboarding, LocalDate day, String reason, String userId);

  /**
   * The help desk agrees to the day that was asked for, or with a reason does not.
   *
   * @throws BindException when the reason is too long
   * @throws Refusal       CONFLICT when no day is asked for
   */
  void decideGoLive(UUID onboarding, boolean agreed, String reason, String userId) throws BindException;

  /** Opens a finished step again, with a reason; its owner gets a task. */
  void reopen(UUID onboarding, int step, String reason, String userId);

  /** Ends the onboarding with a reason, wherever it stands. */
  void cancel(UUID onboarding, String reason, String userId);
}
