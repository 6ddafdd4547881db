package tr.mbs.workflow;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import tr.mbs.registry.OneTimePassword;

/** First passwords of accounts. */
@Component
class OneTimePasswords {

  private final IdentityService identity;

  OneTimePasswords(IdentityService identity) {
    this.identity = identity;
  }

  /** One that the engine's policy takes: it asks for letters of both sizes, digits, and nothing of the user's own. */
  String fitFor(User user) {
    String password = OneTimePassword.draw();
    while (!identity.checkPasswordAgainstPolicy(password, user).isValid()) {
      password = OneTimePassword.draw();
    }
    return password;
  }
}
