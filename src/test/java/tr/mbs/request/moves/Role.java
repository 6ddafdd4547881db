package tr.mbs.request.moves;

import java.util.EnumSet;
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

  /** An officer has no pages of muhtars, a muhtar no tasks: access-table.txt sees to that. Some officers never have one. */
  Set<Move> moves() {
    return switch (this) {
      case MUHTAR, OTHER_MUHTAR -> Move.OF_MUHTARS;
      case OTHER_GOVERNORATE, HELP_DESK -> EnumSet.of(Move.RESOLVE, Move.INTERIM, Move.GRANT);
      default -> Move.OF_STAFF;
    };
  }
}
