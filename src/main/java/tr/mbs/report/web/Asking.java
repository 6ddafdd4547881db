package tr.mbs.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.report.page.Asked;
import tr.mbs.report.page.CodeNames;
import tr.mbs.report.question.Period;
import tr.mbs.report.question.Question;
import tr.mbs.report.question.Readers;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.site.StaffPrincipal;

/** What a reader's address asks within what he may ask. */
@Component
class Asking {

  private final Readers readers;
  private final Units units;
  private final CodeNames names;
  private final Clock clock;

  Asking(Readers readers, Units units, CodeNames names, Clock clock) {
    this.readers = readers;
    this.units = units;
    this.names = names;
    this.clock = clock;
  }

  /** @throws Refusal NOT_FOUND for what is not his to read, or does not exist; INVALID for days that are no period */
  Asked read(StaffPrincipal principal, ReportFilter typed, Locale locale) {
    List<Refusal> wrong = new ArrayList<>();
    Asked asked = read(principal, typed, locale, wrong);
    if (!wrong.isEmpty()) {
      throw wrong.get(0);
    }
    return asked;
  }

  /**
   * For a page, which is shown in any case.
   *
   * @param wrong takes a refusal for days that are no period; the last three months are asked about then
   * @throws Refusal NOT_FOUND for what is not his to read, or does not exist
   */
  Asked read(StaffPrincipal principal, ReportFilter typed, Locale locale, List<Refusal> wrong) {
    Readers.Reader reader = readers.of(principal);
    LocalDate today = IstanbulTime.today(clock);
    Period period = typed.period(today).orElseGet(() -> {
      wrong.add(Refusal.field("bas", "report.refusal.period"));
      return Period.upTo(today);
    });
    ReportFilter filter = scoped(reader, typed);
    return new Asked(reader, filter, new Question(period, filter.il(), filter.ilce(),
        filter.kurum() == null ? null : new UnitCode(filter.kurum()), filter.tur(), filter.konu(), filter.kanal()), locale);
  }

  /** What lies outside his scope is not found; what does not belong to the il that he has chosen does not narrow. */
  private ReportFilter scoped(Readers.Reader reader, ReportFilter typed) {
    if (reader.unit() != null) {
      requireSame(typed.kurum(), reader.unit().code().value());
      requireSame(typed.il(), reader.unit().plate());
      return typed.district(null).unit(reader.unit().code().value());
    }
    if (reader.plate() != null) {
      requireSame(typed.il(), reader.plate());
    }
    ReportFilter filter = reader.plate() == null ? typed : typed.in(reader.plate());
    if (filter.il() != null && !names.provinces().containsKey(filter.il())) {
      throw Reports.notFound();
    }
    Unit unit = filter.kurum() == null ? null : units.named(filter.kurum()).orElseThrow(Reports::notFound);
    boolean elsewhere = unit != null && unit.plate() != null && filter.il() != null && !unit.plate().equals(filter.il());
    if (elsewhere && reader.plate() != null) {
      throw Reports.notFound();
    }
    boolean ofTheIl = filter.il() != null && filter.ilce() != null
        && names.districts(filter.il()).containsKey(filter.ilce());
    return (elsewhere ? filter.unit(null) : filter).district(ofTheIl ? filter.ilce() : null);
  }

  private static void requireSame(String asked, String own) {
    if (asked != null && !asked.equals(own)) {
      throw Reports.notFound();
    }
  }
}
