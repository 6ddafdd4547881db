package tr.mbs.report.web;

import static tr.mbs.site.AccessRule.get;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.report.question.Readers;
import tr.mbs.request.search.RequestScope;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Reports are for those who work with requests, and for Rapor/denetim; what each finds there is {@link Readers}'. */
@Component
class ReportPageRules implements AccessRules {

  private static final Audience[] READERS = Readers.AUDIENCES.toArray(Audience[]::new);

  private static final Audience[] OFFICERS = RequestScope.OFFICERS.toArray(Audience[]::new);

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get("/report/pictures.css", Audience.ANYONE),
        get("/raporlar", READERS),
        get("/raporlar/vakalar", OFFICERS),
        get("/raporlar/vakalar.csv", OFFICERS),
        get("/raporlar/vakalar/{number}", OFFICERS),
        get("/raporlar/{page}.csv", READERS),
        get("/raporlar/{page}.xlsx", READERS),
        get("/raporlar/{page}.pdf", READERS),
        get("/raporlar/{page}", READERS));
  }
}
