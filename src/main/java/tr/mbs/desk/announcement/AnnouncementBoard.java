package tr.mbs.desk.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.desk.announcement.Announcement.Position;
import tr.mbs.desk.announcement.TypedAnnouncement.Content;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;

/** What MİGM tells everybody, and who wrote, changed or took it down. */
@Component
public class AnnouncementBoard {

  static final int PAGE = 10;

  private static final Logger log = LoggerFactory.getLogger(AnnouncementBoard.class);
  private static final long FRESH = Duration.ofSeconds(60).toNanos();
  private static final String AUDITED = "announcement";

  /** @param next where the next page begins; {@code null} on the last one */
  record Page(List<Announcement> announcements, Position next) {
  }

  private record Answer(boolean any, long at) {
  }

  private final WrittenAnnouncements announcements;
  private final AuditTrail audit;
  private final Clock clock;
  private volatile Answer answer;

  AnnouncementBoard(WrittenAnnouncements announcements, AuditTrail audit, Clock clock) {
    this.announcements = announcements;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whether there is anything to read. Ana Sayfa asks, so it is known by heart, at most a minute behind other nodes; and
   * a database that is away keeps the page from nobody.
   */
  public boolean anyShown() {
    Answer known = answer;
    if (known == null || System.nanoTime() - known.at() >= FRESH) {
      known = new Answer(ask(known != null && known.any()), System.nanoTime());
      answer = known;
    }
    return known.any();
  }

  private boolean ask(boolean otherwise) {
    try {
      return announcements.anyShownOn(today());
    } catch (DataAccessException | TransactionException away) {
      log.warn("Whether there are announcements is not known: {}", away.getClass().getName());
      return otherwise;
    }
  }

  /** What everybody sees today, the newest first. */
  Page shown(Position from) {
    return page(announcements.shownOn(today(), from.shownFrom(), from.id(), Limit.of(PAGE + 1)));
  }

  /** What there is and was, for those who keep it. */
  Page all(Position from) {
    return page(announcements.all(from.shownFrom(), from.id(), Limit.of(PAGE + 1)));
  }

  private static Page page(List<Announcement> found) {
    return new Page(found.stream().limit(PAGE).toList(), found.size() <= PAGE ? null : found.get(PAGE - 1).position());
  }

  /** @throws Refusal NOT_FOUND */
  Announcement get(long id) {
    return known(announcements.findById(id));
  }

  @Transactional
  public long write(Content content, String officer) {
    Announcement announcement = new Announcement(content);
    announcements.add(announcement);
    written("announcement-write", announcement.id(), officer);
    return announcement.id();
  }

  /** @throws Refusal as {@link Announcement#change}, or NOT_FOUND */
  @Transactional
  public void change(long id, int version, Content content, String officer) {
    known(announcements.findToChange(id)).change(version, content);
    written("announcement-change", id, officer);
  }

  /** @throws Refusal as {@link Announcement#takeDown}, or NOT_FOUND */
  @Transactional
  public void takeDown(long id, int version, String officer) {
    known(announcements.findToChange(id)).takeDown(version, clock.instant());
    written("announcement-take-down", id, officer);
  }

  private static Announcement known(Optional<Announcement> found) {
    return found.orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "desk.announcement.notFound"));
  }

  LocalDate today() {
    return IstanbulTime.today(clock);
  }

  private void written(String action, long id, String officer) {
    audit.record(officer, action, AUDITED, Long.toString(id), null);
    answer = null;
  }
}
