package tr.mbs.report.quarter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.report.page.CodeNames;
import tr.mbs.report.quarter.Naming;
import tr.mbs.report.quarter.Quarter;
import tr.mbs.report.quarter.WantedReports;
import tr.mbs.report.quarter.web.Seats.Place;
import tr.mbs.report.quarter.web.Seats.Seat;
import tr.mbs.report.sheet.Words;
import tr.mbs.site.StaffPrincipal;

/** "Üç Aylık Rapor": a body's own ones, who has not signed, and one of them. */
@Controller
class QuarterPages {

  static final String PATH = "/raporlar/uc-aylik";
  static final String REPORT = PATH + "/{unit}/{quarter}";

  private static final String SIGNED = "imzali";

  private final Seats seats;
  private final WantedReports wanted;
  private final ShownReports reports;
  private final Naming naming;
  private final StaffAccounts accounts;
  private final CodeNames names;
  private final Words words;

  QuarterPages(Seats seats, WantedReports wanted, ShownReports reports, Naming naming, StaffAccounts accounts, CodeNames names,
      Words words) {
    this.seats = seats;
    this.wanted = wanted;
    this.reports = reports;
    this.naming = naming;
    this.accounts = accounts;
    this.names = names;
    this.words = words;
  }

  /**
   * What he reads: his body's own ones, and for who reads those of others the bodies that have not signed.
   *
   * @param donem which quarter; the latest without one
   * @param il    plate; for who reads those of every il
   * @param durum "imzali" for those that have signed
   * @param sayfa where the page begins
   */
  @GetMapping(PATH)
  String list(@AuthenticationPrincipal StaffPrincipal principal, @RequestParam(required = false) String donem,
      @RequestParam(required = false) String il, @RequestParam(required = false) String durum,
      @RequestParam(required = false) String sayfa, Model model, Locale locale) {
    Seat seat = seats.of(principal);
    Map<String, String> quarters = new LinkedHashMap<>();
    wanted.quarters().forEach(quarter -> quarters.put(quarter.toString(), ShownReports.name(quarter, locale)));
    model.addAttribute("quarters", quarters);
    if (seat.own() != null) {
      model.addAttribute("own", seat.own());
      model.addAttribute("reports", wanted.of(seat.own().code()));
      who(seat, model, seat.own());
    }
    if (seat.reader().unit() == null && !quarters.isEmpty()) {
      others(seat, donem, il, SIGNED.equals(durum), sayfa, quarters, model);
    }
    return "report/quarter-list";
  }

  private void others(Seat seat, String donem, String il, boolean signed, String sayfa, Map<String, String> quarters,
      Model model) {
    String quarter = quarters.containsKey(donem) ? donem : quarters.keySet().iterator().next();
    Map<String, String> provinces = names.provinces();
    String plate = seat.reader().nationwide() ? provinces.containsKey(il) ? il : null : seat.reader().plate();
    Position from = WantedReports.ORDER.parse(sayfa).orElse(Position.START);
    Page<WantedReports.Wanted> page = wanted.page(asked(quarter), plate, signed, from);
    List<WantedReports.Province> counts = wanted.provinces(asked(quarter)).stream()
        .filter(province -> seat.reader().nationwide() || province.plate().equals(plate)).toList();
    Map<String, String> units = new LinkedHashMap<>();
    page.lines().forEach(line -> units.put(line.unit(), names.unit(line.unit())));
    String address = address(quarter, seat.reader().nationwide() ? plate : null, signed);
    model.addAttribute("quarter", quarter).addAttribute("il", plate).addAttribute("signed", signed);
    model.addAttribute("nationwide", seat.reader().nationwide()).addAttribute("provinces", provinces);
    model.addAttribute("counts", counts).addAttribute("units", units).addAttribute("page", page);
    model.addAttribute("wanted", counts.stream().mapToLong(WantedReports.Province::wanted).sum());
    model.addAttribute("unsigned", counts.stream().mapToLong(WantedReports.Province::unsigned).sum());
    model.addAttribute("first", from.keys().isEmpty() ? null : address);
    model.addAttribute("following", page.next() == null ? null : address + "&sayfa=" + page.next());
  }

  private static Quarter asked(String quarter) {
    return Quarter.parse(quarter).orElseThrow();
  }

  private static String address(String quarter, String plate, boolean signed) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).queryParam("donem", quarter);
    if (plate != null) {
      address.queryParam("il", plate);
    }
    return (signed ? address.queryParam("durum", SIGNED) : address).encode().build().toUriString();
  }

  /** @param surum an earlier version */
  @GetMapping(REPORT)
  String report(@PathVariable String unit, @PathVariable String quarter, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(required = false) String surum, Model model, Locale locale) {
    Place place = seats.place(principal, unit, quarter);
    model.addAttribute("shown", reports.read(place, version(surum), locale));
    model.addAttribute("address", place.address()).addAttribute("words", words);
    who(place.seat(), model, place.unit());
    return "report/quarter";
  }

  /** Who signs for the body, and what the reader may do about it. */
  private void who(Seat seat, Model model, Unit unit) {
    naming.of(unit.code()).ifPresent(named -> model.addAttribute("signatory", named)
        .addAttribute("signatoryName", accounts.find(named.userId()).map(StaffAccounts.Account::fullName)
            .orElse(named.userId())));
    model.addAttribute("signs", naming.isSignatory(seat.account(), unit.code()));
    model.addAttribute("manages", seat.manages(unit));
    model.addAttribute("naming", PATH + "/" + unit.code() + "/yetkili");
  }

  /** @return null for none; 0, which no version has, for what is no number */
  static Integer version(String surum) {
    return surum == null ? null : surum.matches("[0-9]{1,6}") ? Integer.valueOf(surum) : Integer.valueOf(0);
  }
}
