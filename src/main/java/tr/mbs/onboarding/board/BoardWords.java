package tr.mbs.onboarding.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.place.Provinces;

/** Says in words what a row of the board holds. */
@Component
class BoardWords {

  private final MessageSource messages;
  private final Provinces provinces;
  private final Clock clock;

  BoardWords(MessageSource messages, Provinces provinces, Clock clock) {
    this.messages = messages;
    this.provinces = provinces;
    this.clock = clock;
  }

  BoardLine line(BoardRow row, Locale locale) {
    List<String> waits = new ArrayList<>();
    row.waits().forEach(wait -> waits.add(say("board.wait." + wait.kind(), locale, numbers(wait.steps()))));
    row.blocked().ifPresent(blocked ->
        waits.add(say("board.wait.blocked", locale, blocked.step(), numbers(blocked.by()))));
    return new BoardLine(row, provinces.get(row.plate()).name(), say("board.standing." + row.standing(), locale),
        row.cells().stream().map(status -> say("onboarding.status." + status, locale)).toList(),
        row.turns().stream().map(side -> say("onboarding.side." + side, locale)).collect(Collectors.joining(", ")),
        waits, row.waitingSince() == null ? null : IstanbulTime.daysSince(row.waitingSince(), clock),
        row.goLiveOn() == null ? "" : IstanbulTime.date(row.goLiveOn(), locale));
  }

  String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static String numbers(Collection<Integer> steps) {
    return steps.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
