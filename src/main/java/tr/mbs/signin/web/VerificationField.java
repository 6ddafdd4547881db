package tr.mbs.signin.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.mbs.signin.verification.Pictures;
import tr.mbs.signin.verification.VerificationCodes;
import tr.mbs.signin.verification.VerificationCodes.Verdict;

/**
 * "Doğrulama Kodu" in the form. Scripts fill it in; the picture stands in {@code noscript} until it is needed, and in
 * the open when a script has failed.
 */
@Component
class VerificationField {

  static final String NAME = "verificationText";

  private static final Map<Verdict, String> PROBLEMS = Map.of(
      Verdict.MISSING, "signin.verification.missing",
      Verdict.WRONG_WORK, "signin.verification.again",
      Verdict.WRONG_CHARACTERS, "signin.verification.wrong");

  private final VerificationCodes codes;
  private final Pictures pictures;

  VerificationField(VerificationCodes codes, Pictures pictures) {
    this.codes = codes;
    this.pictures = pictures;
  }

  /** What the form sends: the browser's work, the picture it showed, and what was typed under it. */
  record Sent(String verification, UUID picture, String verificationText) {

    Sent {
      verification = verification == null ? "" : verification;
      verificationText = verificationText == null ? "" : verificationText;
    }
  }

  /** A new picture; in the open, or only where no script runs. */
  void offer(Model model, String browser, boolean open) {
    model.addAttribute("picture", pictures.make(browser)).addAttribute("pictureOpen", open);
  }

  /** The form comes again for another reason: the picture and what was typed under it stay. */
  void keep(Sent sent, Model model, String browser) {
    if (sent.picture() == null || pictures.find(sent.picture(), browser).isEmpty()) {
      offer(model, browser, !sent.verificationText().isEmpty());
    } else {
      model.addAttribute("picture", sent.picture()).addAttribute(NAME, sent.verificationText())
          .addAttribute("pictureOpen", !sent.verificationText().isEmpty());
    }
  }

  /** Uses up what was sent; a message key when it does not do. */
  Optional<String> problem(Sent sent, String browser) {
    Verdict verdict = codes.judge(sent.verification(), sent.picture(), sent.verificationText(), browser);
    return Optional.ofNullable(PROBLEMS.get(verdict));
  }
}
