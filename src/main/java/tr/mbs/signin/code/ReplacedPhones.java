package tr.mbs.signin.code;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tr.mbs.registry.phone.PhoneReplaced;

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
