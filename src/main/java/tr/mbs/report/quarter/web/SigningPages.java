package tr.mbs.report.quarter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.unit.Unit;
import tr.mbs.report.quarter.Naming;
import tr.mbs.report.quarter.Signatory;
import tr.mbs.report.quarter.SignedReports;
import tr.mbs.report.quarter.SignedReports.Seen;
import tr.mbs.report.quarter.web.Seats.Place;
import tr.mbs.report.quarter.web.Seats.Seat;
import tr.mbs.report.sheet.Words;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.site.database.LongWork;

/** Where who manages a body names who signs, and that account signs after one more look: the report, or a correction of it. */
@Controller
class SigningPages {

  static final String NAMING = QuarterPages.PATH + "/{unit}/yetkili";
  static final String SIGN = QuarterPages.REPORT + "/imza";
  static final String CORRECT = QuarterPages.REPORT + "/duzeltme";

  private static final String NAMING_VIEW = "report/quarter-signatory";
  private static final String SIGNING_VIEW = "report/quarter-sign";

  private final Seats seats;
  private final ShownReports reports;
  private final SignedReports signed;
  private final Naming naming;
  private final FormProblems problems;
  private final Words words;

  SigningPages(Seats seats, ShownReports reports, SignedReports signed, Naming naming, FormProblems problems, Words words) {
    this.seats = seats;
    this.reports = reports;
    this.signed = signed;
    this.naming = naming;
    this.problems = problems;
    this.words = words;
  }

  @GetMapping(NAMING)
  String naming(@PathVariable String unit, @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    Unit body = managed(seats.of(principal), unit);
    naming.of(body.code()).ifPresent(named -> model.addAttribute("userId", named.userId())
        .addAttribute("title", named.title()));
    return naming(body, model);
  }

  @PostMapping(NAMING)
  Object name(@PathVariable String unit, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(required = false) String userId, @RequestParam(required = false) String title, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    Unit body = managed(seats.of(principal), unit);
    List<Refusal> wrong = new ArrayList<>();
    attempt(wrong, () -> naming.name(body.code(), userId, title, principal.userId(), wrong));
    if (wrong.isEmpty()) {
      return done("report.quarter.named", QuarterPages.PATH, redirect);
    }
    model.addAttribute("userId", userId).addAttribute("title", title);
    return problems.show(wrong, naming(body, model), model, response);
  }

  private String naming(Unit body, Model model) {
    model.addAttribute("unit", body).addAttribute("candidates", naming.candidates(body.code()));
    model.addAttribute("titleLength", Naming.TITLE_LENGTH).addAttribute("path", QuarterPages.PATH);
    return NAMING_VIEW;
  }

  /** @throws Refusal NOT_FOUND for another body's manager */
  private Unit managed(Seat seat, String code) {
    Unit unit = seats.unit(seat, code);
    if (!seat.manages(unit)) {
      throw Seats.notFound();
    }
    return unit;
  }

  @GetMapping(SIGN)
  Object look(@PathVariable String unit, @PathVariable String quarter, @AuthenticationPrincipal StaffPrincipal principal,
      Model model, Locale locale) {
    return look(named(seats.place(principal, unit, quarter)), false, model, locale);
  }

  @GetMapping(CORRECT)
  Object lookAgain(@PathVariable String unit, @PathVariable String quarter,
      @AuthenticationPrincipal StaffPrincipal principal, Model model, Locale locale) {
    return look(named(seats.place(principal, unit, quarter)), true, model, locale);
  }

  /** Who signs what is signed, or corrects what is not, is shown the report. */
  private Object look(Place place, boolean correction, Model model, Locale locale) {
    ShownReport draft = reports.draft(place, locale);
    return draft.latest() > 0 == correction ? form(place, draft, model) : SeeOther.to(place.address());
  }

  /** @param surum how many versions the form was shown @param ozet the digest of the draft that it was shown */
  @PostMapping(SIGN)
  Object sign(@PathVariable String unit, @PathVariable String quarter, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(defaultValue = "") String surum, @RequestParam(defaultValue = "") String ozet, Model model,
      Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
    Place place = named(seats.place(principal, unit, quarter));
    return sign(place, new Seen(Ids.version(surum), ozet), null, new ArrayList<>(), model, locale, response, redirect);
  }

  /** As {@link #sign}. @param reason why */
  @PostMapping(CORRECT)
  Object correct(@PathVariable String unit, @PathVariable String quarter, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(defaultValue = "") String surum, @RequestParam(defaultValue = "") String ozet,
      @RequestParam(required = false) String reason, Model model, Locale locale, HttpServletResponse response,
      RedirectAttributes redirect) {
    Place place = named(seats.place(principal, unit, quarter));
    List<Refusal> wrong = new ArrayList<>();
    Reason why = Reason.read(reason, wrong);
    model.addAttribute("reason", reason);
    return sign(place, new Seen(Ids.version(surum), ozet), why, wrong, model, locale, response, redirect);
  }

  private Object sign(Place place, Seen seen, Reason reason, List<Refusal> wrong, Model model, Locale locale,
      HttpServletResponse response, RedirectAttributes redirect) {
    if (wrong.isEmpty()) {
      attempt(wrong, () -> LongWork.call(
          () -> signed.sign(place.unit(), place.quarter(), seen, reason, place.seat().account())));
    }
    if (wrong.isEmpty()) {
      return done("report.quarter.signed", place.address(), redirect);
    }
    return problems.show(wrong, form(place, reports.draft(place, locale), model), model, response);
  }

  private String form(Place place, ShownReport draft, Model model) {
    model.addAttribute("shown", draft).addAttribute("address", place.address()).addAttribute("words", words);
    model.addAttribute("correction", draft.latest() > 0);
    model.addAttribute("signatory", naming.of(place.unit().code()).map(Signatory::title).orElse(""));
    model.addAttribute("signatoryName", place.seat().account().fullName());
    return SIGNING_VIEW;
  }

  /** @throws Refusal FORBIDDEN for everybody but the named account */
  private Place named(Place place) {
    if (!naming.isSignatory(place.seat().account(), place.unit().code())) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "report.quarter.refusal.notYours");
    }
    return place;
  }

  /** What somebody else wrote in the same moment is there the second time. */
  private static void attempt(List<Refusal> wrong, Runnable act) {
    try {
      try {
        act.run();
      } catch (DataIntegrityViolationException together) {
        act.run();
      }
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
  }

  private static Object done(String messageKey, String address, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", messageKey);
    return SeeOther.to(address);
  }
}
