package tr.mbs.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TypedDate;
import tr.mbs.report.page.Asked;
import tr.mbs.report.page.CodeNames;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.report.sheet.Words;

/** The form above every report, what it asks in words, and the same question on the other pages. */
@Component
class FilterForm {

  private final Reports reports;
  private final CodeNames names;
  private final Words words;

  FilterForm(Reports reports, CodeNames names, Words words) {
    this.reports = reports;
    this.names = names;
    this.words = words;
  }

  /** @param typed as the reader's address has it @param page name of the page on which the form stands */
  void show(Asked asked, ReportFilter typed, String page, Model model) {
    ReportFilter filter = asked.filter();
    boolean misread = typed.bas() != null || typed.bit() != null;
    model.addAttribute("filter", filter);
    model.addAttribute("words", words);
    model.addAttribute("from", misread ? typed.bas() : TypedDate.text(asked.question().period().first()));
    model.addAttribute("until", misread ? typed.bit() : TypedDate.text(asked.question().period().last()));
    model.addAttribute("provinces", asked.reader().nationwide() ? names.provinces() : Map.of());
    model.addAttribute("districts",
        filter.il() == null || asked.reader().unit() != null ? Map.of() : names.districts(filter.il()));
    model.addAttribute("units", filter.il() == null || asked.reader().unit() != null ? Map.of() : bodies(filter));
    model.addAttribute("types", names.types(asked.locale()));
    model.addAttribute("subjects", names.subjects());
    model.addAttribute("channels", names.channels(asked.locale()));
    model.addAttribute("about", about(asked));
    model.addAttribute("addresses", addresses(filter));
    for (String file : List.of("csv", "xlsx", "pdf")) {
      model.addAttribute(file, filter.address(ReportPages.PATH + "/" + page + "." + file).encode().build().toUriString());
    }
  }

  /** What is asked, a line each: "Dönem: 01.09.2026 – 30.11.2026". */
  List<String> about(Asked asked) {
    List<String> about = new ArrayList<>(List.of(period(asked)));
    about.addAll(aboutNow(asked));
    return about;
  }

  private String period(Asked asked) {
    return words.say("about.period", asked.locale(), IstanbulTime.numericDate(asked.question().period().first()),
        IstanbulTime.numericDate(asked.question().period().last()));
  }

  /** Without the period, for what is as it is now. */
  List<String> aboutNow(Asked asked) {
    ReportFilter filter = asked.filter();
    Locale locale = asked.locale();
    List<String> about = new ArrayList<>();
    if (filter.il() != null) {
      about.add(words.say("about.province", locale, names.provinces().get(filter.il())));
    }
    if (filter.ilce() != null) {
      about.add(words.say("about.district", locale, names.districts(filter.il()).get(filter.ilce())));
    }
    if (filter.kurum() != null) {
      about.add(words.say("about.unit", locale, names.unit(filter.kurum())));
    }
    if (filter.tur() != null) {
      about.add(words.say("about.type", locale, names.types(locale).get(filter.tur())));
    }
    if (filter.konu() != null) {
      about.add(words.say("about.subject", locale, names.subjects().getOrDefault(filter.konu(), filter.konu())));
    }
    if (filter.kanal() != null) {
      about.add(words.say("about.channel", locale, names.channels(locale).get(filter.kanal())));
    }
    if (filter.asama() != null) {
      about.add(words.say("about.stage", locale, words.stage(filter.asama(), locale)));
    }
    return about;
  }

  private Map<String, String> bodies(ReportFilter filter) {
    Map<String, String> bodies = new LinkedHashMap<>(names.bodies(filter.il()));
    if (filter.kurum() != null) {
      bodies.putIfAbsent(filter.kurum(), names.unit(filter.kurum()));
    }
    return bodies;
  }

  /** Address of the same question, by the name of each page. */
  private Map<String, String> addresses(ReportFilter filter) {
    Map<String, String> addresses = new LinkedHashMap<>();
    reports.names().forEach(name -> addresses.put(name,
        filter.stage(null).address(ReportPages.PATH + "/" + name).encode().build().toUriString()));
    return addresses;
  }
}
