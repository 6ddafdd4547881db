package tr.mbs.request.web.recording;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.listing.Position;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.office.OfficeSearch;
import tr.mbs.registry.office.Offices;
import tr.mbs.registry.place.Office;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.filing.FilingChoices;
import tr.mbs.request.filing.RecordRequestForm.RecordedChannel;
import tr.mbs.request.filing.TypedRequest;
import tr.mbs.request.process.RequestFilings;
import tr.mbs.request.web.FilingProblems;
import tr.mbs.request.web.recording.Recorders.Recorder;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/**
 * "Muhtar Adına Kaydet" (move 2): first the muhtar, by the words of his office or his name, then Başvuru Formu with the way
 * on which he came. Files are kept first, whatever else is wrong, and what was typed stays on the page.
 */
@Controller
class RecordForMuhtarPage {

  private final Recorders recorders;
  private final OfficeSearch search;
  private final Offices offices;
  private final Mandates mandates;
  private final RequestFilings filings;
  private final Attachments attachments;
  private final FilingChoices choices;
  private final FilingProblems problems;
  private final Clock clock;

  RecordForMuhtarPage(Recorders recorders, OfficeSearch search, Offices offices, Mandates mandates,
      RequestFilings filings, Attachments attachments, FilingChoices choices, FilingProblems problems, Clock clock) {
    this.recorders = recorders;
    this.search = search;
    this.offices = offices;
    this.mandates = mandates;
    this.filings = filings;
    this.attachments = attachments;
    this.choices = choices;
    this.problems = problems;
    this.clock = clock;
  }

  /** What stands in the form. @param key under which its files wait */
  private record Typed(UUID key, RecordedChannel channel, TypedRequest request) {
  }

  @GetMapping(MuhtarFilter.PAGE)
  Object find(@AuthenticationPrincipal StaffPrincipal principal, @ModelAttribute("filter") MuhtarFilter filter, Model model) {
    if (filter.holdsNumber()) {
      return SeeOther.to(MuhtarFilter.PAGE + "?numara=1");
    }
    var page = search.page(recorders.get(principal).reach(), filter.text(), filter.position().orElse(Position.START));
    model.addAttribute("rows", page.lines());
    model.addAttribute("first", filter.position().isPresent() ? filter.address(null) : null);
    model.addAttribute("following", page.next() == null ? null : filter.address(page.next()));
    return "request/record-search";
  }

  /** @throws Refusal NOT_FOUND for an office out of reach, CONFLICT when nobody holds it */
  @GetMapping(path = MuhtarFilter.PAGE, params = "muhtarlik")
  String form(@AuthenticationPrincipal StaffPrincipal principal, @RequestParam String muhtarlik, Model model, Locale locale) {
    Recorder recorder = recorders.get(principal);
    Office office = recorders.office(muhtarlik, recorder);
    muhtarOf(office);
    return show(recorder, office, new Typed(UUID.randomUUID(), null, TypedRequest.NOTHING), model, locale);
  }

  /** @param remove id of a file to take off the form again, in place of recording */
  @PostMapping(MuhtarFilter.PAGE)
  Object record(@AuthenticationPrincipal StaffPrincipal principal, @RequestParam(defaultValue = "") String muhtarlik,
      @RequestParam(required = false) String channel, @Valid @ModelAttribute FileRequestForm form, BindingResult wrong,
      @ModelAttribute TypedRequest request, @RequestParam(required = false) String idempotencyKey,
      @RequestParam(required = false) List<MultipartFile> files, @RequestParam(required = false) String remove,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    Recorder recorder = recorders.get(principal);
    Office office = recorders.office(muhtarlik, recorder);
    Typed typed = new Typed(Ids.parse(idempotencyKey).orElseGet(UUID::randomUUID), channel(channel), request);
    List<Refusal> refusals = new ArrayList<>(attachments.keep(office.id(), typed.key(), Upload.of(files)));
    if (remove != null) {
      UUID key = typed.key();
      Ids.parse(remove).ifPresent(id -> attachments.remove(office.id(), key, id));
      model.addAttribute("removed", true);
      if (!refusals.isEmpty()) {
        response.setStatus(Refusal.Kind.INVALID.status());
        model.addAttribute("problems", problems.of(refusals, locale));
      }
      return show(recorder, office, typed, model, locale);
    }
    if (typed.channel() == null) {
      refusals.add(Refusal.field("channel", "NotNull.channel"));
    }
    if (!wrong.hasErrors() && refusals.isEmpty()) {
      try {
        String number = filings.record(form, typed.channel().channel(), muhtarOf(office), recorder.officer());
        redirect.addFlashAttribute("done", "request.record.done");
        return SeeOther.to("/kurum/talepler/" + number);
      } catch (Refusal refusal) {
        // The key may be spent: what was typed and sent goes on under a new one.
        refusals.add(refusal);
        UUID spent = typed.key();
        typed = new Typed(UUID.randomUUID(), typed.channel(), request);
        attachments.move(office.id(), spent, typed.key());
      }
    }
    response.setStatus(refusals.isEmpty() ? Refusal.Kind.INVALID.status() : refusals.get(0).kind().status());
    model.addAttribute("problems", problems.of(wrong, refusals, locale));
    return show(recorder, office, typed, model, locale);
  }

  private String show(Recorder recorder, Office office, Typed typed, Model model, Locale locale) {
    offices.recordReading(office, recorder.officer().person());
    model.addAttribute("body", recorder.officer().unit());
    model.addAttribute("office", office);
    model.addAttribute("muhtar", mandates.current(office.id(), IstanbulTime.today(clock)).orElse(null));
    model.addAttribute("idempotencyKey", typed.key());
    model.addAttribute("channel", typed.channel() == null ? null : typed.channel().name());
    model.addAttribute("typed", typed.request());
    model.addAttribute("channels", choices.channels(locale));
    model.addAttribute("types", choices.types(locale));
    model.addAttribute("subjects", choices.subjects());
    model.addAttribute("sent", attachments.waiting(office.id(), typed.key()));
    return "request/record";
  }

  private Mandate muhtarOf(Office office) {
    return mandates.current(office.id(), IstanbulTime.today(clock))
        .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "request.refusal.vacantOffice"));
  }

  /** @return null for what is none */
  private static RecordedChannel channel(String typed) {
    return Arrays.stream(RecordedChannel.values()).filter(channel -> channel.name().equals(typed)).findFirst().orElse(null);
  }
}
