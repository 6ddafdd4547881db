package tr.mbs.request.process;

import tr.mbs.request.Decision;

/** Geri Çek: decided by the muhtar while it waits at MİGM, and no form of an officer. */
record Withdrawal(Decision decision) {

  Withdrawal() {
    this(Decision.WITHDRAW);
  }
}
