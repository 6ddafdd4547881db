package tr.mbs.onboarding.process.step;

/** Why a page opens a finished step again, or ends the whole. */
public record GraveAction(String reason) {
}
