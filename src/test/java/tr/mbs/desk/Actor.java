package tr.mbs.desk;

/** Who knocks: one of each kind, as the columns of {@code access-table.txt} name them. */
enum Actor {

  NOBODY(null),
  MUHTAR(null),
  OTHER_MUHTAR(null),
  /** A muhtar who came by his office's mailbox. */
  MAILBOX(null),
  MIGM("migm1"),
  MANAGER("migmyonetici"),
  GOVERNORATE("valilik18a"),
  OTHER_GOVERNORATE("valilik06"),
  DIRECTORATE("egitim18"),
  MUNICIPALITY("belediye18"),
  /** A project lead of that municipality; nobody of the demo set is one. */
  LEAD("proje18"),
  HELP_DESK("yardim1"),
  REPORT("rapor1"),
  OPERATOR("operator1"),
  ADMIN("yonetici");

  private final String account;

  Actor(String account) {
    this.account = account;
  }

  /** Account of the demo set; null for who is no staff. */
  String account() {
    return account;
  }

  boolean isMuhtar() {
    return this == MUHTAR || this == OTHER_MUHTAR;
  }
}
