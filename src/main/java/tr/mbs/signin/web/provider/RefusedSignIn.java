package tr.mbs.signin.web.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;
import tr.mbs.signin.SignInRefused;
import tr.mbs.signin.SignInRefused.Reason;
import tr.mbs.signin.web.session.Door;
import tr.mbs.site.SeeOther;

/**
 * The page for who came back from an identity provider and does not get in. Its address has a word for the reason and
 * nothing of a person, so it can be opened again, and by anybody.
 */
final class RefusedSignIn {

  /** Seconds. The page knows nobody, so neither when his window ends. */
  private static final String LONGEST_WAIT = "3600";

  private RefusedSignIn() {
  }

  /** @param path of this way in */
  static View address(String path, SignInRefused refused) {
    return SeeOther.to(path + "/sonuc?neden=" + refused.reason().word());
  }

  /** @param word from the address; for one that is none the door itself is the answer */
  static Object show(String word, Door door, String path, Model model, HttpServletResponse response) {
    Optional<Reason> found = Arrays.stream(Reason.values()).filter(reason -> reason.word().equals(word)).findFirst();
    if (found.isEmpty()) {
      return SeeOther.to(door.path());
    }
    Reason reason = found.get();
    model.addAttribute("words", door == Door.MUHTAR ? "signin.edevlet" : "signin.corporate")
        .addAttribute("door", door.path()).addAttribute("again", path).addAttribute("otherWay", reason.otherWay())
        .addAttribute("reason", reason.name().toLowerCase(Locale.ROOT));
    response.setStatus(reason.status());
    if (reason == Reason.TOO_OFTEN) {
      response.setHeader(HttpHeaders.RETRY_AFTER, LONGEST_WAIT);
    }
    return "signin/refused";
  }
}
