package tr.mbs.signin.verification;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.signin.limit.Limits;

/** The gate before everything that costs something: either way of the verification code opens it, once. */
@Component
public class VerificationCodes {

  private final ProofOfWork work;
  private final Pictures pictures;
  private final Limits limits;

  VerificationCodes(ProofOfWork work, Pictures pictures, Limits limits) {
    this.work = work;
    this.pictures = pictures;
    this.limits = limits;
  }

  /**
   * Judges and uses up what a browser sent. The work counts first, so that a picture is not wasted beside it.
   *
   * @param solution ALTCHA's payload, or blank
   * @param picture  id of the picture in the page, or null
   * @param typed    what its characters are said to be, or blank
   * @param browser  text of the cookie
   */
  public Verdict judge(String solution, UUID picture, String typed, String browser) {
    if (!limits.bind() || !solution.isBlank() && work.redeem(solution)) {
      return Verdict.PASSED;
    }
    if (!typed.isBlank()) {
      return picture != null && pictures.redeem(picture, browser, typed) ? Verdict.PASSED : Verdict.WRONG_CHARACTERS;
    }
    return solution.isBlank() ? Verdict.MISSING : Verdict.WRONG_WORK;
  }

  /** What came of it. */
  public enum Verdict {
    PASSED,
    MISSING,
    /** Forged, too late, or used. */
    WRONG_WORK,
    /** Mistyped, too late, used, or of another browser. */
    WRONG_CHARACTERS
  }
}
