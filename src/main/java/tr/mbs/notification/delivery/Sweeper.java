package tr.mbs.notification.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes what has had its use: the text of a message 72 h after it was sent, whatever became of it since, for until then
 * somebody may want to send it again; and the errors of providers when no minute counts them any more.
 */
@Component
class Sweeper {

  private static final int PORTION = 2_000;

  private static final String BLANK = """
      update notification set text = null where id in (
        select id from notification where text is not null and sent_at < current_timestamp - interval '72' hour
        fetch first 2000 rows only)""";

  private final JdbcClient jdbc;

  Sweeper(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void run() {
    int blanked = PORTION;
    while (blanked == PORTION) {
      blanked = jdbc.sql(BLANK).update();
    }
    jdbc.sql("delete from sms_error where at < current_timestamp - interval '10' minute").update();
  }
}
