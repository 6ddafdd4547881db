package tr.mbs.notification.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes what has had its use: the text of a message 72 h after it was sent, whatever became of it since, for until then
 * somebody may want to send it again, of what was never sent after 30 days; and the errors of providers when no minute counts them any more.
 */
@Component
class Sweeper {

  private static final int PORTION = 2_000;

  // The condition stands outside too: a row that changed since it was found is looked at again.
  private static final String BLANK = """
      update notification set text = null where (%old) and id in (
        select id from notification where %old order by id fetch first 2000 rows only)""";

  private static final String SENT = BLANK.replace("%old", """
      text is not null and sent_at < current_timestamp - interval '72' hour""");

  private static final String NEVER_SENT = BLANK.replace("%old", """
      state in ('FAILED', 'UNSURE', 'UNDELIVERED') and text is not null and state = 'FAILED'
      and created_at < current_timestamp - interval '30' day""");

  private final JdbcClient jdbc;

  Sweeper(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void run() {
    blank(SENT);
    blank(NEVER_SENT);
    jdbc.sql("delete from sms_error where at < current_timestamp - interval '10' minute").update();
  }

  private void blank(String old) {
    int blanked = PORTION;
    while (blanked == PORTION) {
      blanked = jdbc.sql(old).update();
    }
  }
}
