package tr.mbs.signin.web.session;

/** The ways in. */
public enum Door {
  MUHTAR("/giris"),
  STAFF("/kurum/giris"),
  /** Of the office's mailbox; the module {@code mailbox} serves it. */
  MAILBOX("/posta/giris");

  private final String path;

  Door(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }
}
