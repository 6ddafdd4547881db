package tr.mbs.request.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.request.Action;

/** Movements of one request, written down by hand. */
final class History {

  private final List<Step> steps = new ArrayList<>();
  private LocalDate lastDay;

  /** @param lastDay until {@link #due} says another one */
  History(String lastDay) {
    this.lastDay = LocalDate.parse(lastDay);
  }

  /** The next movement, and what follows, has this last day. */
  History due(String day) {
    lastDay = LocalDate.parse(day);
    return this;
  }

  History muhtar(String at, Action action, String holder) {
    return unit(at, action, null, holder);
  }

  History unit(String at, Action action, String unit, String holder) {
    steps.add(new Step(istanbul(at), action, unit, holder, lastDay));
    return this;
  }

  /** A stage a line, the figures as 24-hour days, hours and minutes. */
  List<String> stages() {
    return Stages.of(steps, History::kind).stream().map(History::line).toList();
  }

  /** Whence and whither, a stage a line, and when its round began. */
  List<String> ways() {
    return Stages.of(steps, History::kind).stream()
        .map(stage -> stage.from() + " > " + stage.unit() + " > " + stage.next() + " since "
            + LocalDateTime.ofInstant(stage.round().began(), IstanbulTime.ZONE))
        .toList();
  }

  static UnitKind kind(String unit) {
    return switch (unit.replaceFirst("-.*", "")) {
      case "migm" -> UnitKind.DIRECTORATE_GENERAL;
      case "valilik" -> UnitKind.GOVERNORATE;
      case "md" -> UnitKind.PROVINCIAL_DIRECTORATE;
      case "belediye" -> UnitKind.MUNICIPALITY;
      default -> throw new IllegalArgumentException(unit);
    };
  }

  private static String line(Stage stage) {
    return stage.ordinal() + "/" + stage.round().number() + " " + stage.kind() + " " + stage.unit()
        + " untouched " + time(stage.secondsUntouched()) + " stayed " + time(stage.seconds()) + " "
        + (stage.isOpen() ? "until " + stage.lastDay() : stage.how() + (stage.isLate() ? " late" : " in time"));
  }

  private static String time(Long seconds) {
    if (seconds == null) {
      return "-";
    }
    Duration time = Duration.ofSeconds(seconds);
    return time.toDays() + "d" + two(time.toHoursPart()) + ":" + two(time.toMinutesPart());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static Instant istanbul(String at) {
    return LocalDateTime.parse(at.replace(' ', 'T')).atZone(IstanbulTime.ZONE).toInstant();
  }
}
