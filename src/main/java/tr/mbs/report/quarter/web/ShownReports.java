package tr.mbs.report.quarter.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.report.quarter.Content;
import tr.mbs.report.quarter.Quarter;
import tr.mbs.report.quarter.SignedReport;
import tr.mbs.report.quarter.SignedReports;
import tr.mbs.report.quarter.WantedReports;
import tr.mbs.report.quarter.web.Seats.Place;
import tr.mbs.report.sheet.Words;
import tr.mbs.site.database.LongWork;

/** Reports as they are read: the latest version that was signed, an earlier one, or what would be signed now. */
@Component
class ShownReports {

  private final WantedReports wanted;
  private final SignedReports signed;
  private final QuarterTables tables;
  private final Words words;
  private final Clock clock;

  ShownReports(WantedReports wanted, SignedReports signed, QuarterTables tables, Words words, Clock clock) {
    this.wanted = wanted;
    this.signed = signed;
    this.tables = tables;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The one that counts: the latest that was signed, or the draft.
   *
   * @param version as the address has it: an earlier one; null for the one that counts
   * @throws Refusal NOT_FOUND when none is wanted, or there is no such version
   */
  ShownReport read(Place place, Integer version, Locale locale) {
    int latest = latest(place);
    if (latest == 0 && version == null) {
      return draft(place, latest, locale);
    }
    return LongWork.call(() -> signed(place, version == null ? latest : version, latest, locale));
  }

  /** What would be signed now. @throws Refusal NOT_FOUND when none is wanted */
  ShownReport draft(Place place, Locale locale) {
    return draft(place, latest(place), locale);
  }

  private int latest(Place place) {
    WantedReports.Wanted report = wanted.find(place.unit().code(), place.quarter()).orElseThrow(Seats::notFound);
    return report.isSigned() ? report.version() : 0;
  }

  private ShownReport draft(Place place, int latest, Locale locale) {
    Content content = LongWork.call(() -> signed.draft(place.unit(), place.quarter()));
    List<String> about = about(place.unit().name(), place.quarter(), locale);
    about.add(say("about.draft", locale, IstanbulTime.dateTime(clock.instant(), locale)));
    return new ShownReport(title(place.quarter(), locale), place.unit().name(), about,
        tables.of(content, place.seat().reader().opens(), locale), null, latest, content);
  }

  private ShownReport signed(Place place, int version, int latest, Locale locale) {
    SignedReport report = signed.find(place.unit(), place.quarter(), version).orElseThrow(Seats::notFound);
    List<String> about = about(report.unitName(), place.quarter(), locale);
    SignedReport.Signature signature = report.signature();
    about.add(say("about.signed", locale, String.valueOf(version), signature.name(), signature.title(),
        IstanbulTime.dateTime(signature.at(), locale)));
    if (report.replaces() != null) {
      SignedReport old = signed.find(place.unit(), place.quarter(), version - 1).orElseThrow();
      about.add(say("about.replaces", locale, String.valueOf(old.version()),
          IstanbulTime.dateTime(old.signature().at(), locale)));
      about.add(say("about.reason", locale, report.reason()));
    }
    if (version < latest) {
      about.add(say("about.replaced", locale, String.valueOf(latest)));
    }
    about.add(say("about.hash", locale, report.hash()));
    return new ShownReport(title(place.quarter(), locale), report.unitName(), about,
        tables.of(report.content(), place.seat().reader().opens(), locale), report, latest, report.content());
  }

  private List<String> about(String unit, Quarter quarter, Locale locale) {
    List<String> about = new ArrayList<>();
    about.add(say("about.unit", locale, unit));
    about.add(say("about.quarter", locale, IstanbulTime.numericDate(quarter.first()),
        IstanbulTime.numericDate(quarter.last())));
    return about;
  }

  String title(Quarter quarter, Locale locale) {
    return say("title.of", locale, name(quarter, locale));
  }

  /** "Temmuz–Eylül 2026". */
  static String name(Quarter quarter, Locale locale) {
    return DateTimeFormatter.ofPattern("MMMM", locale).format(quarter.first()) + "–"
        + DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(quarter.last());
  }

  private String say(String key, Locale locale, Object... values) {
    return words.say("quarter." + key, locale, values);
  }
}
