package tr.mbs.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.kernel.Refusal;
import tr.mbs.report.page.Asked;
import tr.mbs.report.page.Report;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.site.FormProblems;
import tr.mbs.site.StaffPrincipal;

/** "Raporlar": one page a question, all by the same filter. */
@Controller
class ReportPages {

  static final String PATH = "/raporlar";
  private static final String VIEW = "report/page";

  private final Reports reports;
  private final Asking asking;
  private final FilterForm form;
  private final FormProblems problems;
  private final Clock clock;

  ReportPages(Reports reports, Asking asking, FilterForm form, FormProblems problems, Clock clock) {
    this.reports = reports;
    this.asking = asking;
    this.form = form;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String first(@AuthenticationPrincipal StaffPrincipal principal, @ModelAttribute("filter") ReportFilter filter, Model model,
      Locale locale, HttpServletResponse response) {
    return show(reports.first(), principal, filter, model, locale, response);
  }

  @GetMapping(PATH + "/{page}")
  String page(@PathVariable String page, @AuthenticationPrincipal StaffPrincipal principal,
      @ModelAttribute("filter") ReportFilter filter, Model model, Locale locale, HttpServletResponse response) {
    return show(reports.get(page), principal, filter, model, locale, response);
  }

  private String show(Report report, StaffPrincipal principal, ReportFilter filter, Model model, Locale locale,
      HttpServletResponse response) {
    List<Refusal> wrong = new ArrayList<>();
    Asked asked = asking.read(principal, filter, locale, wrong);
    form.show(asked, filter, report.name(), model);
    model.addAttribute("report", report.name());
    model.addAttribute("figures", reports.read(report, asked));
    model.addAttribute("at", clock.instant());
    return wrong.isEmpty() ? VIEW : problems.show(wrong, VIEW, model, response);
  }
}
