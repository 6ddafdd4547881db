package tr.mbs.report.quarter.web;

import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.Units;
import tr.mbs.report.question.Readers;
import tr.mbs.report.quarter.Quarter;
import tr.mbs.site.StaffPrincipal;

/**
 * Whose reports somebody reads: MİGM and Rapor/denetim those of all bodies, a governorate those of its il, the others their
 * own. What one may not see does not exist.
 */
@Component
class Seats {

  /** @param own the body for which he works; null for who reads those of all */
  record Seat(StaffAccounts.Account account, Readers.Reader reader, Unit own) {

    /** Whether he may name who signs for the body. */
    boolean manages(Unit unit) {
      return account.groups().contains(unit.code().value()) && account.groups().contains(unit.code().managers());
    }
  }

  /** @param seat who reads it @param unit whose it is */
  record Place(Seat seat, Unit unit, Quarter quarter) {

    String address() {
      return QuarterPages.PATH + "/" + unit.code() + "/" + quarter;
    }
  }

  private final Readers readers;
  private final StaffAccounts accounts;
  private final Units units;

  Seats(Readers readers, StaffAccounts accounts, Units units) {
    this.readers = readers;
    this.accounts = accounts;
    this.units = units;
  }

  /** @throws Refusal NOT_FOUND when he reads no reports */
  Seat of(StaffPrincipal principal) {
    Readers.Reader reader = readers.of(principal);
    StaffAccounts.Account account = accounts.find(principal.userId()).orElseThrow(Seats::notFound);
    return new Seat(account, reader, reader.plate() == null ? reader.unit() : units.governorateOf(reader.plate()));
  }

  /** @throws Refusal NOT_FOUND */
  Place place(StaffPrincipal principal, String unit, String quarter) {
    Seat seat = of(principal);
    return new Place(seat, unit(seat, unit), Quarter.parse(quarter).orElseThrow(Seats::notFound));
  }

  /** @throws Refusal NOT_FOUND for another body's, and for what is no body */
  Unit unit(Seat seat, String code) {
    return units.named(code).filter(unit -> unit.kind().isBody() && isOpen(seat.reader(), unit)).orElseThrow(Seats::notFound);
  }

  private static boolean isOpen(Readers.Reader reader, Unit unit) {
    return reader.nationwide() || unit.plate().equals(reader.plate()) || unit.equals(reader.unit());
  }

  static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "report.quarter.refusal.notFound");
  }
}
