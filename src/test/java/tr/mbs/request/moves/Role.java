package tr.mbs.request.moves;

import java.util.Set;

/** Who tries. */
enum Role {
  MUHTAR(null),
  OTHER_MUHTAR(null),
  MIGM("migm1"),
  ARBITER("migmyonetici"),
  GOVERNORATE("valilik18a"),
  OTHER_GOVERNORATE("valilik06"),
  DIRECTORATE("egitim18"),
  MUNICIPALITY("belediye18"),
  HELP_DESK("yardim1");

  private final String account;

  Role(String account) {
    this.account = account;
  }

  /** Of an officer; null for a muhtar. */
  String account() {
    return account;
  }

  /** An officer has no pages of muhtars, a muhtar no tasks: access-table.txt sees to that. */
  Set<Move> moves() {
    return account == null ? Move.OF_MUHTARS : Move.OF_STAFF;
  }
}
