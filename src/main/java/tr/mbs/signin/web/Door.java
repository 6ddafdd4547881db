package tr.mbs.signin.web;

/** The two ways in. */
enum Door {
  MUHTAR("/giris"),
  STAFF("/kurum/giris");

  private final String path;

  Door(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}
