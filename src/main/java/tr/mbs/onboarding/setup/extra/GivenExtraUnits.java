package tr.mbs.onboarding.setup.extra;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The extra units on the lists of step 6. */
interface GivenExtraUnits extends Kept<ExtraUnit, UUID> {

  /** Of approved users, by the names of those who act. */
  @Query("""
      select e from ExtraUnit e join Person p on p.id = e.personId
      where e.onboarding = :onboarding and p.standing = APPROVED order by p.nameSort, e.fromOn, e.id""")
  List<ExtraUnit> of(UUID onboarding);

  @Query("select e from ExtraUnit e where e.onboarding = :onboarding and e.id = :id")
  Optional<ExtraUnit> find(UUID onboarding, UUID id);

  /** Whether somebody acts for a unit on one of these days. */
  @Query("""
      select count(e) > 0 from ExtraUnit e
      where e.personId = :person and e.unitId = :unit and e.fromOn <= :until and e.untilOn >= :from""")
  boolean anyWithin(UUID person, UUID unit, LocalDate from, LocalDate until);

  @Modifying
  @Query("delete from ExtraUnit e where e.id = :id")
  void remove(UUID id);
}
