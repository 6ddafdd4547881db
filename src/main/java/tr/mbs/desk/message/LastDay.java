package tr.mbs.desk.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.notification.delivery.MessageState;
import tr.mbs.notification.watch.OutboxWatch;

/**
 * The messages of the last 24 hours by the hour in which they were written, and by what became of them: the picture and
 * the tables of the page.
 *
 * @param hours  24, the oldest first
 * @param totals by channel, provider and state
 */
record LastDay(List<Hour> hours, List<Total> totals) {

  private static final int HOURS = 24;
  private static final int HEIGHT = 100;
  private static final Set<MessageState> WELL = EnumSet.of(MessageState.SENT, MessageState.DELIVERED);
  private static final Set<MessageState> WAITING = EnumSet.of(MessageState.QUEUED, MessageState.SENDING);

  /**
   * One hour.
   *
   * @param from    when it began
   * @param left    sent or delivered
   * @param waiting to be sent
   * @param wrong   neither
   * @param most    messages of the fullest hour: the height of the picture
   */
  record Hour(Instant from, long left, long waiting, long wrong, long most) {

    /** Hour of the clock in Istanbul at which it began. */
    public int clock() {
      return from.atZone(IstanbulTime.ZONE).getHour();
    }

    /** Height of a part of the bar in a picture of {@value #HEIGHT}; what is there is seen. */
    public long height(long part) {
      return part == 0 ? 0 : Math.max(1, part * HEIGHT / Math.max(1, most));
    }
  }

  /**
   * Messages with the same fate.
   *
   * @param way    the channel, or CODE for approval codes
   * @param reason null where there is none, or where it does not matter any more
   */
  record Total(String way, String provider, MessageState state, String reason, long number) {

    static Total of(OutboxWatch.HourCount count) {
      return new Total(count.code() ? "CODE" : count.channel().name(), count.provider(), count.state(),
          WELL.contains(count.state()) ? null : count.reason(), count.number());
    }

    Total of(long all) {
      return new Total(way, provider, state, reason, all);
    }

    /** The provider's own code behind the words; empty when there is none. */
    public String code() {
      return TroubleLine.code(reason);
    }

    /** Key of the words for its reason. */
    public String reasonKey() {
      return TroubleLine.reasonKey(reason);
    }
  }

  static LastDay of(List<OutboxWatch.HourCount> counts) {
    Instant now = Instant.now();
    long most = IntStream.range(0, HOURS).mapToLong(hour -> sum(counts, hour, EnumSet.allOf(MessageState.class))).max()
        .orElse(0);
    Set<MessageState> wrong = EnumSet.complementOf(EnumSet.copyOf(WELL));
    wrong.removeAll(WAITING);
    List<Hour> hours = IntStream.range(0, HOURS).map(hour -> HOURS - 1 - hour)
        .mapToObj(hour -> new Hour(now.minus(hour + 1L, ChronoUnit.HOURS), sum(counts, hour, WELL),
            sum(counts, hour, WAITING), sum(counts, hour, wrong), most)).toList();
    return new LastDay(hours, totals(counts));
  }

  private static List<Total> totals(List<OutboxWatch.HourCount> counts) {
    return counts.stream().map(Total::of).collect(Collectors.groupingBy(total -> total.of(0),
            Collectors.summingLong(Total::number)))
        .entrySet().stream().map(entry -> entry.getKey().of(entry.getValue()))
        .sorted(Comparator.comparing(Total::way).thenComparing(Total::state)
            .thenComparing(Total::provider, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Total::reason, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private static long sum(List<OutboxWatch.HourCount> counts, int hour, Set<MessageState> states) {
    return counts.stream().filter(count -> count.hoursAgo() == hour && states.contains(count.state()))
        .mapToLong(OutboxWatch.HourCount::number).sum();
  }
}
