package tr.mbs.onboarding.process.step;

import tr.mbs.onboarding.StepDecision;

/** What every form of an onboarding asks for. */
public interface StepAnswer {

  StepDecision decision();

  /** Null when nothing was typed. */
  String note();
}
