package tr.mbs.desk.announcement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.desk.announcement.Announcement.Position;

/** "Duyurular" for everybody: what is shown today, the newest first. */
@Controller
class AnnouncementPage {

  private final AnnouncementBoard board;

  AnnouncementPage(AnnouncementBoard board) {
    this.board = board;
  }

  /** @param sonra where the page begins; what is no place is the beginning */
  @GetMapping("/duyurular")
  String list(@RequestParam(required = false) String sonra, Model model) {
    var from = Position.parse(sonra);
    var page = board.shown(from.orElse(Position.START));
    model.addAttribute("announcements", page.announcements());
    model.addAttribute("first", from.isPresent() ? "/duyurular" : null);
    model.addAttribute("following", page.next() == null ? null : "/duyurular?sonra=" + page.next());
    return "desk/announcements";
  }
}
