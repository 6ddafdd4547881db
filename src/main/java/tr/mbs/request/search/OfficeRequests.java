package tr.mbs.request.search;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;

/** The lists of an office, the latest request first; two statements a page however long the lists are. */
@Component
public class OfficeRequests {

  static final int PAGE = 20;
  static final int RECENT = 10;

  /** The latest first; {@link RequestReader#ofOffice} asks so. */
  public static final Order ORDER = Order.descending(Key.moment("filed_at"), Key.id("id"));

  /** @param counts how many requests each list has */
  public record Lists(Page<RequestLine> page, Map<OfficeList, Long> counts) {
  }

  private final RequestReader requests;
  private final Clock clock;

  OfficeRequests(RequestReader requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /** What the office has asked already, for whoever is about to ask again: what is open, and what came lately. */
  public List<RequestLine> recent(String muhtarlik) {
    return requests.openOrSince(muhtarlik, clock.instant().minus(CaseSearch.LATELY), Limit.of(RECENT));
  }

  @Transactional(readOnly = true)
  public Lists page(String muhtarlik, OfficeList list, Position from) {
    List<RequestReader.StatusCount> found = requests.countsOf(muhtarlik);
    Map<OfficeList, Long> counts = new EnumMap<>(OfficeList.class);
    for (OfficeList each : OfficeList.values()) {
      counts.put(each, found.stream().filter(count -> each.statuses().contains(count.status()))
          .mapToLong(RequestReader.StatusCount::number).sum());
    }
    List<Object> after = ORDER.after(from);
    List<RequestLine> lines = requests.ofOffice(muhtarlik, list.statuses(), (Instant) after.get(0), (UUID) after.get(1),
        Limit.of(PAGE + 1));
    return new Lists(Page.of(lines, PAGE, line -> Position.of(line.filedAt(), line.id())), counts);
  }
}
