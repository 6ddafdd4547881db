package tr.mbs.request.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.request.RequestReader;

/** The lists of an office, the latest request first; two statements a page however long the lists are. */
@Component
public class OfficeRequests {

  static final int PAGE = 20;

  /**
   * One page of a list.
   *
   * @param counts how many requests each list has
   * @param next   where the next page begins; null on the last one
   */
  public record Page(List<RequestLine> lines, Map<OfficeList, Long> counts, Position next) {
  }

  /** The place after a request in a list: paging stays right while new requests come in. */
  public record Position(Instant filedAt, UUID id) {

    /** Before the first request. */
    public static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Position after(RequestLine line) {
      return new Position(line.filedAt(), line.id());
    }

    /** Reads what {@link #toString} wrote into an address. */
    public static Optional<Position> parse(String text) {
      Matcher parts = TEXT.matcher(text == null ? "" : text);
      return parts.matches()
          ? Optional.of(new Position(Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
              UUID.fromString(parts.group(2))))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return ChronoUnit.MICROS.between(Instant.EPOCH, filedAt) + "-" + id;
    }
  }

  private final RequestReader requests;

  OfficeRequests(RequestReader requests) {
    this.requests = requests;
  }

  @Transactional(readOnly = true)
  public Page page(String muhtarlik, OfficeList list, Position from) {
    List<RequestReader.StatusCount> found = requests.countsOf(muhtarlik);
    Map<OfficeList, Long> counts = new EnumMap<>(OfficeList.class);
    for (OfficeList each : OfficeList.values()) {
      counts.put(each, found.stream().filter(count -> each.statuses().contains(count.status()))
          .mapToLong(RequestReader.StatusCount::number).sum());
    }
    List<RequestLine> lines =
        requests.ofOffice(muhtarlik, list.statuses(), from.filedAt(), from.id(), Limit.of(PAGE + 1));
    return lines.size() <= PAGE
        ? new Page(lines, counts, null)
        : new Page(lines.subList(0, PAGE), counts, Position.after(lines.get(PAGE - 1)));
  }
}
