package tr.mbs.desk.announcement;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The announcements that there are and were. */
interface WrittenAnnouncements extends Kept<Announcement, Long> {

  String SHOWN = "a.takenDownAt is null and a.shownFrom <= :today and (a.shownUntil is null or a.shownUntil >= :today)";
  String AFTER = "(a.shownFrom < :day or a.shownFrom = :day and a.id < :id) order by a.shownFrom desc, a.id desc";

  /** Whether anything is shown on a day. */
  @Query("select count(a) > 0 from Announcement a where " + SHOWN)
  boolean anyShownOn(LocalDate today);

  /** What is shown on a day and comes after a place in the list, the newest first. */
  @Query("select a from Announcement a where " + SHOWN + " and " + AFTER)
  List<Announcement> shownOn(LocalDate today, LocalDate day, long id, Limit most);

  /** What comes after a place in the list, the newest first. */
  @Query("select a from Announcement a where " + AFTER)
  List<Announcement> all(LocalDate day, long id, Limit most);

  /** Two officers who change one take turns. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Announcement a where a.id = :id")
  Optional<Announcement> findToChange(long id);
}
