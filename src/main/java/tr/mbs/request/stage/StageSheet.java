package tr.mbs.request.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tr.mbs.request.Action;
import tr.mbs.request.Outcome;

/**
 * All that is kept of the stages of one request.
 *
 * @param ended rows of {@code request_stage}, by their ordinals
 * @param going what its own row says of the stage that goes on
 */
record StageSheet(List<Row> ended, Going going) {

  /** A stage that has ended, with what follows from it. @param outcome of its result; null when it ended otherwise */
  record Row(Stage stage, Outcome outcome, boolean late, Spans spans, Traits traits) {
  }

  /** How long it took. @param untouched seconds; null without a touch */
  record Spans(long seconds, long days, long secondsOfRound, long daysOfRound, Long untouched) {
  }

  /** What reports choose requests by. */
  record Traits(Instant filedAt, String plate, String office, String subject, String type, String channel) {
  }

  /** What the results of its two rounds were; null where there was none. */
  record Answers(Outcome first, Outcome second) {

    Outcome of(Stage ended) {
      return ended.how() != Action.RESOLVED ? null : ended.round().number() == 1 ? first : second;
    }
  }

  /**
   * @param stages  number of its stages so far
   * @param kind    null when it is closed
   * @param from    null when it is closed, or a round began there
   * @param touched null when it is closed, or not touched yet
   * @param round   when its last round began
   */
  record Going(int stages, StageKind kind, String from, Instant touched, Instant round) {
  }

  static StageSheet of(List<Stage> stages, Traits traits, Answers answers) {
    List<Row> ended = new ArrayList<>();
    Going going = null;
    for (Stage stage : stages) {
      Instant round = stage.round().began();
      if (stage.isOpen()) {
        going = new Going(stages.size(), stage.kind(), stage.from(), stage.touched(), round);
      } else {
        going = new Going(stages.size(), null, null, null, round);
        ended.add(row(stage, answers.of(stage), traits));
      }
    }
    return new StageSheet(ended, going);
  }

  static Row row(Stage ended, Outcome outcome, Traits traits) {
    return new Row(ended, outcome, ended.isLate(),
        new Spans(ended.seconds(), ended.days(), ended.secondsOfRound(), ended.daysOfRound(), ended.secondsUntouched()), traits);
  }
}
