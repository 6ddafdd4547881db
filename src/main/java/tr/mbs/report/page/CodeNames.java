package tr.mbs.report.page;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.Districts;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Channel;
import tr.mbs.request.RequestType;
import tr.mbs.request.subject.Subjects;

/** What codes in figures are called, in the order in which people look for them. */
@Component
public class CodeNames {

  private final Provinces provinces;
  private final Districts districts;
  private final Units units;
  private final Subjects subjects;
  private final MessageSource messages;

  CodeNames(Provinces provinces, Districts districts, Units units, Subjects subjects, MessageSource messages) {
    this.provinces = provinces;
    this.districts = districts;
    this.units = units;
    this.subjects = subjects;
    this.messages = messages;
  }

  /** By plate. */
  public Map<String, String> provinces() {
    Map<String, String> names = new LinkedHashMap<>();
    provinces.all().forEach(province -> names.put(province.plate(), province.name()));
    return names;
  }

  /** By id, of one il; also those that are no more. */
  public Map<String, String> districts(String plate) {
    return districts.everIn(plate);
  }

  /** By code: who may get requests of an il. */
  public Map<String, String> bodies(String plate) {
    Map<String, String> names = new LinkedHashMap<>();
    units.targetsIn(plate).forEach(unit -> names.put(unit.code().value(), unit.name()));
    units.directoratesIn(plate).forEach(unit -> names.put(unit.code().value(), unit.name()));
    return names;
  }

  /** A unit that a record names, also one that is gone. */
  public String unit(String code) {
    return units.named(code).map(Unit::name).orElse(code);
  }

  public Map<String, String> subjects() {
    return subjects.names();
  }

  public Map<String, String> types(Locale locale) {
    return texts("request.type.", RequestType.values(), locale);
  }

  public Map<String, String> channels(Locale locale) {
    return texts("request.channel.", Channel.values(), locale);
  }

  /** "Mar 2026" of "2026-03". */
  public String month(String month, Locale locale) {
    return DateTimeFormatter.ofPattern("MMM uuuu", locale).format(YearMonth.parse(month));
  }

  private Map<String, String> texts(String prefix, Enum<?>[] values, Locale locale) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Enum<?> value : values) {
      texts.put(value.name(), messages.getMessage(prefix + value.name(), null, locale));
    }
    return texts;
  }
}
