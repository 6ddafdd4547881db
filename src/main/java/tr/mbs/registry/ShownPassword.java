package tr.mbs.registry;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Secrets;

/**
 * A new password on its way to the one page that shows it. It waits in the session, which lives in the database, so it
 * waits sealed, and the page takes it away.
 */
@Component
public class ShownPassword {

  private static final String PURPOSE = "staff-password-shown";
  private static final String SEALED = "sealedPassword";

  private final Secrets secrets;

  ShownPassword(Secrets secrets) {
    this.secrets = secrets;
  }

  public void show(String password, RedirectAttributes redirect) {
    redirect.addFlashAttribute(SEALED, secrets.encrypt(PURPOSE, password));
  }

  /** Puts it into the model as "password" when there is one. */
  public void reveal(Model model) {
    if (model.getAttribute(SEALED) instanceof byte[] sealed) {
      model.addAttribute("password", secrets.decryptText(PURPOSE, sealed));
    }
  }
}
