package tr.mbs.signin.verification;

import org.altcha.altcha.Altcha;

/**
 * The task for a browser: find the number from 0 to {@code maxnumber} whose SHA-256, appended in digits to the salt, is
 * {@code challenge}. Names and meaning are ALTCHA's (protocol 1); the salt says when it expires, the signature that it
 * is ours.
 */
public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {

  static Challenge of(Altcha.Challenge made) {
    return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
  }
}
