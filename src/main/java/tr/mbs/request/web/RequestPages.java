package tr.mbs.request.web;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.listing.Position;
import tr.mbs.request.search.OfficeList;
import tr.mbs.request.search.OfficeRequests;
import tr.mbs.request.search.RequestLine;
import tr.mbs.request.subject.Subjects;
import tr.mbs.site.MuhtarPrincipal;

/** "TALEP SORGULAMA": the three lists, and one request with everything that happened to it. */
@Controller
class RequestPages {

  private static final int EXCERPT = 110;

  private final OfficeRequests lists;
  private final OwnRequests own;
  private final RequestView view;
  private final Subjects subjects;
  private final Standings standings;

  RequestPages(OfficeRequests lists, OwnRequests own, RequestView view, Subjects subjects, Standings standings) {
    this.lists = lists;
    this.own = own;
    this.view = view;
    this.subjects = subjects;
    this.standings = standings;
  }

  /** A line of a list with its words. */
  record Row(RequestLine line, String subject, String excerpt, Standing standing) {
  }

  @GetMapping("/talepler")
  String list(@AuthenticationPrincipal MuhtarPrincipal muhtar, @RequestParam(defaultValue = "") String durum,
      @RequestParam(defaultValue = "") String once, Model model, Locale locale) {
    OfficeList list = OfficeList.named(durum).orElse(OfficeList.PENDING);
    var from = OfficeRequests.ORDER.parse(once);
    var shown = lists.page(muhtar.muhtarlik(), list, from.orElse(Position.START));
    model.addAttribute("list", list);
    model.addAttribute("counts", shown.counts());
    String address = "/talepler?durum=" + list.address();
    model.addAttribute("first", from.isPresent() ? address : null);
    model.addAttribute("following", shown.page().next() == null ? null : address + "&once=" + shown.page().next());
    model.addAttribute("rows", shown.page().lines().stream().map(line -> row(line, locale)).toList());
    return "request/list";
  }

  @GetMapping("/talepler/{number}")
  String one(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model,
      Locale locale) {
    view.show(own.get(number, muhtar), model, locale);
    return RequestView.PAGE;
  }

  private Row row(RequestLine line, Locale locale) {
    return new Row(line, subjects.get(line.subject()).shortName(), excerpt(line.description()),
        standings.of(line, locale));
  }

  /** The first words of a text. */
  static String excerpt(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int blank = text.lastIndexOf(' ', EXCERPT);
    int end = blank > 0 ? blank : Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return text.substring(0, end) + "…";
  }
}
