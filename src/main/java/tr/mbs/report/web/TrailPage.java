package tr.mbs.report.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.report.figure.CaseRows;
import tr.mbs.report.figure.CaseRows.Stay;
import tr.mbs.report.page.CodeNames;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;
import tr.mbs.request.Request;
import tr.mbs.request.search.RequestReader;
import tr.mbs.request.search.RequestScope;
import tr.mbs.site.StaffPrincipal;

/** "Vaka izi": the way of one request from body to body, with its times; as far as the request itself is in sight. */
@Controller
class TrailPage {

  private static final List<Column> COLUMNS = List.of(Column.text("stage"), Column.text("unit"), Column.time("entered"),
      Column.time("left"), Column.days("days"), Column.text("ending"));

  private final RequestReader requests;
  private final RequestScope scope;
  private final StaffAccounts accounts;
  private final CaseRows rows;
  private final CodeNames names;
  private final Words words;

  TrailPage(RequestReader requests, RequestScope scope, StaffAccounts accounts, CaseRows rows, CodeNames names, Words words) {
    this.requests = requests;
    this.scope = scope;
    this.accounts = accounts;
    this.rows = rows;
    this.names = names;
    this.words = words;
  }

  @GetMapping("/raporlar/vakalar/{number}")
  String trail(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal, Model model, Locale locale) {
    Request request = requests.findByNumber(number).orElseThrow(Reports::notFound);
    scope.requireVisible(request, accounts.find(principal.userId()).orElseThrow(Reports::notFound));
    model.addAttribute("number", request.number());
    model.addAttribute("words", words);
    model.addAttribute("table", new Table("trail", COLUMNS,
        rows.trail(request.getId()).stream().map(stay -> row(stay, locale)).toList()));
    return "report/trail";
  }

  private Row row(Stay stay, Locale locale) {
    return Row.of(stay.kind() == null ? null : words.say("stage." + stay.kind(), locale), names.unit(stay.unit()),
        stay.entered(), stay.left(), stay.days(),
        stay.ending() == null ? words.say("ending.open", locale) : words.say("ending." + stay.ending(), locale));
  }
}
