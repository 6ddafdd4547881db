package tr.mbs.desk.announcement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.desk.announcement.Announcement.Position;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** Where MİGM writes, changes and takes down announcements. */
@Controller
@RequestMapping("/kurum/duyurular")
class AnnouncementDesk {

  private static final String LIST = "/kurum/duyurular";
  private static final String FORM = "desk/announcement-form";
  private static final String TAKING_DOWN = "desk/announcement-take-down";

  private final AnnouncementBoard board;
  private final FormProblems problems;

  AnnouncementDesk(AnnouncementBoard board, FormProblems problems) {
    this.board = board;
    this.problems = problems;
  }

  @GetMapping
  String list(@RequestParam(required = false) String sonra, Model model) {
    var from = Position.parse(sonra);
    var page = board.all(from.orElse(Position.START));
    model.addAttribute("rows", page.announcements());
    model.addAttribute("today", board.today());
    model.addAttribute("first", from.isPresent() ? LIST : null);
    model.addAttribute("following", page.next() == null ? null : LIST + "?sonra=" + page.next());
    return "desk/announcement-list";
  }

  @GetMapping("/yeni")
  String blank(Model model) {
    model.addAttribute("typed", new TypedAnnouncement(null, null, IstanbulTime.numericDate(board.today()), null));
    return FORM;
  }

  @PostMapping("/yeni")
  Object write(@AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute("typed") TypedAnnouncement typed,
      Model model, HttpServletResponse response, RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    var content = typed.read(wrong);
    if (!wrong.isEmpty()) {
      return problems.show(wrong, FORM, model, response);
    }
    board.write(content, officer.userId());
    return done("desk.announcement.written", redirect);
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Model model) {
    Announcement announcement = find(id);
    model.addAttribute("announcement", announcement);
    model.addAttribute("typed", TypedAnnouncement.of(announcement));
    return FORM;
  }

  /** @param version the one that was shown */
  @PostMapping("/{id}")
  Object change(@PathVariable String id, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typed") TypedAnnouncement typed, @RequestParam(defaultValue = "") String version, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    var content = typed.read(wrong);
    if (!wrong.isEmpty()) {
      model.addAttribute("version", Ids.version(version));
    } else {
      try {
        board.change(Ids.number(id), Ids.version(version), content, officer.userId());
        return done("desk.announcement.saved", redirect);
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    model.addAttribute("announcement", find(id));
    return problems.show(wrong, FORM, model, response);
  }

  @GetMapping("/{id}/kaldirma")
  String takingDown(@PathVariable String id, Model model) {
    model.addAttribute("announcement", find(id));
    return TAKING_DOWN;
  }

  @PostMapping("/{id}/kaldirma")
  Object takeDown(@PathVariable String id, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam(defaultValue = "") String version, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      board.takeDown(Ids.number(id), Ids.version(version), officer.userId());
      return done("desk.announcement.takenDown", redirect);
    } catch (Refusal refusal) {
      model.addAttribute("announcement", find(id));
      return problems.show(List.of(refusal), TAKING_DOWN, model, response);
    }
  }

  private Announcement find(String id) {
    return board.get(Ids.number(id));
  }


  private static Object done(String messageKey, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", messageKey);
    return SeeOther.to(LIST);
  }
}
