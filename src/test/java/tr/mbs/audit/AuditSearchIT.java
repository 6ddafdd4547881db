package tr.mbs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tr.mbs.audit.AuditSearch.Criteria;
import tr.mbs.audit.AuditSearch.Line;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;

/** What an auditor asks the trail. */
@Tag("h2")
class AuditSearchIT {

  private static final DataSubject OFFICE = DataSubject.office("V675");
  private static final Criteria ALL = new Criteria(null, Set.of(), null, null, null, null);

  private final AuditTrailOfItsOwn own = new AuditTrailOfItsOwn();
  private final AuditSearch search = new AuditSearch(own.client());

  @Test
  void eachCriterionNarrows() {
    own.trail.record("migm1", "request-read", "request", "MBS-1", null, OFFICE);
    own.trail.record("migm2", "request-read", "request", "MBS-2", null, DataSubject.account("migm1"));
    own.trail.record("migm1", "attachment-read", "request", "MBS-2", "file", null);
    Instant soon = Instant.now().plus(1, ChronoUnit.HOURS);
    assertThat(found(ALL)).containsExactly(3L, 2L, 1L);
    assertThat(found(new Criteria("migm1", Set.of(), null, null, null, null))).containsExactly(3L, 1L);
    assertThat(found(new Criteria(null, Set.of(OFFICE, DataSubject.office("V1")), null, null, null, null)))
        .containsExactly(1L);
    assertThat(found(new Criteria(null, Set.of(), "attachment-read", null, null, null))).containsExactly(3L);
    assertThat(found(new Criteria(null, Set.of(), null, "MBS-2", null, null))).containsExactly(3L, 2L);
    assertThat(found(new Criteria(null, Set.of(), null, null, null, soon))).hasSize(3);
    assertThat(found(new Criteria(null, Set.of(), null, null, soon, null))).isEmpty();
    assertThat(found(new Criteria("migm1", Set.of(OFFICE), "request-read", "MBS-1", soon.minus(2, ChronoUnit.HOURS),
        soon))).containsExactly(1L);
  }

  @Test
  void anEntryComesBackAsItWasRecorded() {
    AuditEntry entry = new AuditEntry("migm1", "request-read", "request", "MBS-1", "detail", OFFICE);
    own.trail.record(entry);
    Line line = search.page(ALL, Position.START).lines().get(0);
    assertThat(line.entry()).isEqualTo(entry);
    assertThat(line.sealed()).isFalse();
    own.chain.seal();
    assertThat(search.page(ALL, Position.START).lines().get(0).sealed()).isTrue();
  }

  /** An import writes thousands at one moment: the id decides between them. */
  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    int entries = 2 * AuditSearch.PAGE + 1;
    own.trail.recordAll(IntStream.range(0, entries)
        .mapToObj(each -> new AuditEntry("import", "mandate-recorded", "mandate", "1", null, null)).toList());
    own.jdbc.update("update audit_entry set at = (select min(at) from audit_entry)");
    List<Long> read = new ArrayList<>();
    Page<Line> page = search.page(ALL, Position.START);
    while (page.next() != null) {
      page.lines().forEach(line -> read.add(line.id()));
      own.record("request-read");
      page = search.page(ALL, AuditSearch.ORDER.parse(page.next().toString()).orElseThrow());
    }
    page.lines().forEach(line -> read.add(line.id()));
    assertThat(read).hasSize(entries).doesNotHaveDuplicates();
    assertThat(AuditSearch.ORDER.parse("x")).isEmpty();
    assertThat(AuditSearch.ORDER.parse(null)).isEmpty();
  }

  private List<Long> found(Criteria criteria) {
    return search.page(criteria, Position.START).lines().stream().map(Line::id).toList();
  }
}
