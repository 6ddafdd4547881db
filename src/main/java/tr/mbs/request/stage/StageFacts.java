package tr.mbs.request.stage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.request.Action;
import tr.mbs.request.Request;
import tr.mbs.request.stage.StageSheet.Traits;

/** Keeps the stage that a movement has ended, in the transaction of that movement. */
@Component
public class StageFacts {

  private final StageBook book;

  StageFacts(JdbcTemplate jdbc) {
    book = new StageBook(jdbc);
  }

  /**
   * One statement.
   *
   * @param ended stage of this request; without a kind, or a begin of its round, when a node of the release before stages brought it there: the recount
   *     finds that it is missing
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Request request, Stage ended) {
    if (ended.kind() == null || ended.round().began() == null) {
      return;
    }
    book.add(request.getId(), StageSheet.row(ended, ended.how() == Action.RESOLVED ? request.result().outcome() : null,
        new Traits(request.filedAt(), request.plate(), request.muhtarlikId(), request.subject(), request.type().name(),
            request.channel().name())));
  }
}
