package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.handover.Column;
import tr.mbs.registry.handover.Handover;
import tr.mbs.registry.handover.Handovers;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.site.database.LongWork;

/** "Seçim devri": a file of new muhtars is uploaded, checked in the background, decided on and applied. */
@Controller
class HandoverPages {

  private static final String PATH = "/kurum/muhtarlar/secim";
  private static final String ONE = PATH + "/{handover}";

  private final Handovers handovers;
  private final Officers officers;
  private final StaffAccounts accounts;
  private final HandoverReport report;
  private final BlankHandoverFile blankFile;
  private final FormProblems problems;

  HandoverPages(Handovers handovers, Officers officers, StaffAccounts accounts, HandoverReport report,
      BlankHandoverFile blankFile, FormProblems problems) {
    this.handovers = handovers;
    this.officers = officers;
    this.accounts = accounts;
    this.report = report;
    this.blankFile = blankFile;
    this.problems = problems;
  }

  @GetMapping(PATH)
  String all(@AuthenticationPrincipal StaffPrincipal principal, Model model) {
    return all(scope(principal), model);
  }

  @PostMapping(PATH)
  Object upload(@AuthenticationPrincipal StaffPrincipal principal, @RequestPart(required = false) MultipartFile file,
      Model model, HttpServletResponse response) {
    OfficeScope scope = scope(principal);
    try {
      UUID id = LongWork.call(() -> handovers.receive(name(file), content(file), scope, principal.userId()));
      return SeeOther.to(PATH + "/" + id);
    } catch (Refusal refusal) {
      return problems.show(List.of(refusal), all(scope, model), model, response);
    }
  }

  /** @param sonra the place in the report after which it goes on */
  @GetMapping(ONE)
  String one(@PathVariable String handover, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(defaultValue = "") String sonra, Model model, HttpServletResponse response) {
    return one(get(handover, principal), sonra, model, response);
  }

  /** @param sure anything: the officer knows what it does */
  @PostMapping(ONE + "/uygula")
  Object apply(@PathVariable String handover, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(defaultValue = "") String sure, Model model, HttpServletResponse response) {
    Handover seen = get(handover, principal);
    try {
      if (sure.isEmpty() && seen.state() == Handover.State.READY) {
        throw Refusal.field("sure", "registry.handover.sure.missing");
      }
      handovers.apply(seen, principal.userId());
      return SeeOther.to(PATH + "/" + seen.id());
    } catch (Refusal refusal) {
      return problems.show(List.of(refusal), one(get(handover, principal), "", model, response), model, response);
    }
  }

  @PostMapping(ONE + "/vazgec")
  Object discard(@PathVariable String handover, @AuthenticationPrincipal StaffPrincipal principal, Model model,
      HttpServletResponse response) {
    Handover seen = get(handover, principal);
    try {
      handovers.discard(seen, principal.userId());
      return SeeOther.to(PATH + "/" + seen.id());
    } catch (Refusal refusal) {
      return problems.show(List.of(refusal), one(get(handover, principal), "", model, response), model, response);
    }
  }

  @GetMapping(ONE + "/hatalar.csv")
  void download(@PathVariable String handover, @AuthenticationPrincipal StaffPrincipal principal,
      HttpServletResponse response) throws IOException {
    report.write(get(handover, principal), response);
  }

  /** All offices of the officer, for him to write the new muhtars in. */
  @GetMapping(PATH + "/muhtarliklar.csv")
  void blank(@AuthenticationPrincipal StaffPrincipal principal, HttpServletResponse response) throws IOException {
    blankFile.write(scope(principal), response);
  }

  private String all(OfficeScope scope, Model model) {
    List<Handover> list = handovers.list(scope);
    model.addAttribute("handovers", list);
    model.addAttribute("names", names(list));
    model.addAttribute("columns", Stream.of(Column.values()).map(Column::header).collect(Collectors.joining(";")));
    return "registry/handover-list";
  }

  /** While work goes on the browser asks again by itself, with or without scripts. */
  private String one(Handover handover, String after, Model model, HttpServletResponse response) {
    if (handover.running()) {
      response.setHeader("Refresh", "2");
    }
    model.addAttribute("handover", handover);
    model.addAttribute("names", names(List.of(handover)));
    model.addAttribute("report", report.page(handover, after));
    return "registry/handover";
  }

  private Handover get(String id, StaffPrincipal principal) {
    UUID uuid = Ids.parse(id)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.handover.notFound"));
    return handovers.get(uuid, scope(principal));
  }

  private OfficeScope scope(StaffPrincipal principal) {
    return OfficeScope.of(officers.get(principal).groups());
  }

  private Map<String, String> names(List<Handover> list) {
    Set<String> users = list.stream().flatMap(handover -> Stream.of(handover.uploadedBy(), handover.appliedBy()))
        .filter(Objects::nonNull).collect(Collectors.toSet());
    return accounts.names(users);
  }

  private static String name(MultipartFile file) {
    return file == null ? null : file.getOriginalFilename();
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
