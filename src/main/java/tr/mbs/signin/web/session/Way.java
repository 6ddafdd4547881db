package tr.mbs.signin.web.session;

/** By what somebody signed in, as the audit trail has it. */
public enum Way {
  APPROVAL_CODE("sign-in-code"),
  E_DEVLET("sign-in-e-devlet"),
  PASSWORD("sign-in-password"),
  MAILBOX("sign-in-mailbox"),
  OIDC("sign-in-oidc");

  private final String action;

  Way(String action) {
    this.action = action;
  }

  String action() {
    return action;
  }
}
