package tr.mbs.onboarding.setup.signer;

/** The form of step 9 as it was typed: the user's id and the name of a {@link Position}. */
public record TypedSigner(String person, String position) {
}
