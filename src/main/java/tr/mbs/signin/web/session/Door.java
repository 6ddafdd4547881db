package tr.mbs.signin.web.session;

/** The two ways in. */
public enum Door {
  MUHTAR("/giris"),
  STAFF("/kurum/giris");

  private final String path;

  Door(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }
}
