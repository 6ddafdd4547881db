package tr.mbs.signin.code;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Secrets;

/**
 * The approval codes as the table knows them: a MAC, never the code; one use, five tries, five minutes by the
 * database's clock, one browser. Each rule is a condition of a single statement, so that it holds over all nodes
 * (security.md §1).
 */
@Component
public class ApprovalCodes {

  private static final String PURPOSE = "approval-code";

  private static final String INSERT = """
      insert into approval_code (id, subject_hash, mandate, code_mac, browser_binding, created_at, expires_at, attempts,
        state, recognized)
      values (?, ?, ?, ?, ?, current_timestamp, current_timestamp + interval '5' minute, 0, 'OPEN', ?)""";

  private static final String TRY = """
      update approval_code
      set attempts = attempts + 1,
        state = case when code_mac = :mac then 'USED' when attempts + 1 >= 5 then 'DEAD' else state end
      where id = :id and browser_binding = :browser and state = 'OPEN' and expires_at > current_timestamp
        and attempts < 5""";

  private static final String OLDER = """
      select older.id from approval_code older
      where older.subject_hash = ? and older.state = 'OPEN' and exists (
        select 1 from approval_code newer
        where newer.subject_hash = older.subject_hash and (newer.created_at, newer.id) > (older.created_at, older.id)
          and (newer.recognized or not older.recognized))""";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  ApprovalCodes(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** Draws a code and stores its MAC under this id. The result is the only place where the code is in the clear. */
  @Transactional
  public ApprovalCode issue(UUID id, CodeRequest request) {
    ApprovalCode code = ApprovalCode.random();
    jdbc.sql(INSERT)
        .params(id, request.subject(), request.mandate(), mac(id, code), request.browser(), request.recognized())
        .update();
    return code;
  }

  /**
   * Counts a try and says what came of it. The try was right only when the statement changed a row <em>and</em> left it
   * USED: a row that somebody else used a moment ago is USED too.
   */
  @Transactional
  public Try redeem(UUID id, byte[] browser, ApprovalCode typed) {
    int changed = jdbc.sql(TRY).param("mac", mac(id, typed)).param("id", id).param("browser", browser).update();
    if (changed != 1) {
      return Try.WRONG;
    }
    return switch (state(id)) {
      case "USED" -> Try.RIGHT;
      case "DEAD" -> Try.LAST;
      default -> Try.WRONG;
    };
  }

  /** Whether this browser has used this very code and it is not yet too old: the second of two clicks. */
  public boolean isRepeated(UUID id, byte[] browser, ApprovalCode typed) {
    return jdbc.sql("""
            select count(*) from approval_code
            where id = ? and browser_binding = ? and code_mac = ? and state = 'USED' and expires_at > current_timestamp""")
        .params(id, browser, mac(id, typed)).query(Integer.class).single() == 1;
  }

  /**
   * A new code cancels the older ones: all but the newest of this subject are over. Only that of a recognized browser
   * stays when a stranger asks, or anybody who knows the TCKN could keep its owner out. Called after the new one's commit;
   * of several that are asked for at once, whichever commits last sees them all, and exactly one stays open.
   *
   * @return ids of the codes that were cancelled
   */
  @Transactional
  public List<UUID> supersedeOlder(byte[] subject) {
    return jdbc.sql(OLDER).param(subject).query(UUID.class).list().stream()
        .filter(this::supersede)
        .toList();
  }

  /** Codes for this mandate let nobody in any more; their processes end by their own timers. */
  @Transactional
  void cancel(UUID mandate) {
    jdbc.sql("update approval_code set state = 'SUPERSEDED' where mandate = ? and state = 'OPEN'").param(mandate).update();
  }

  /**
   * The process is over: what nobody used in time has run out. A node whose clock is wrong ends the process too early;
   * the code lives on, and the table lets it in or not.
   */
  @Transactional
  public void close(UUID id) {
    jdbc.sql("""
            update approval_code set state = 'EXPIRED'
            where id = ? and state = 'OPEN' and expires_at <= current_timestamp""")
        .param(id).update();
  }

  /** The request behind a code that this browser asked for, to repeat it; empty for another browser. */
  public Optional<CodeRequest> request(UUID id, byte[] browser) {
    return jdbc.sql("select subject_hash, mandate, recognized from approval_code where id = ? and browser_binding = ?")
        .params(id, browser)
        .query((row, number) ->
            new CodeRequest(row.getBytes("subject_hash"), row.getObject("mandate", UUID.class), browser,
                row.getBoolean("recognized")))
        .optional();
  }

  private boolean supersede(UUID id) {
    return jdbc.sql("update approval_code set state = 'SUPERSEDED' where id = ? and state = 'OPEN'").param(id)
        .update() == 1;
  }

  private String state(UUID id) {
    return jdbc.sql("select state from approval_code where id = ?").param(id).query(String.class).single();
  }

  private byte[] mac(UUID id, ApprovalCode code) {
    return secrets.mac(PURPOSE, id.toString(), code.characters());
  }

  /** What a try came to. */
  public enum Try {
    RIGHT,
    /** Wrong, used, expired, cancelled, or from another browser: all alike. */
    WRONG,
    /** Wrong, and there is no further one. */
    LAST
  }
}
