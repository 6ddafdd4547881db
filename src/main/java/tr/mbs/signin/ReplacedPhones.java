package tr.mbs.signin;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tr.mbs.registry.PhoneReplaced;

/** Whoever still has the old phone of a muhtar gets in with no code that went there. */
@Component
class ReplacedPhones {

  private final ApprovalCodes codes;

  ReplacedPhones(ApprovalCodes codes) {
    this.codes = codes;
  }

  /** In the transaction that replaces the phone. */
  @EventListener
  void cancelCodes(PhoneReplaced replaced) {
    codes.cancel(replaced.mandate());
  }
}
