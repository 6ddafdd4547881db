package tr.mbs.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.mbs.desk.announcement.AnnouncementBoard;

/**
 * Ana Sayfa: the two doors BAŞVURU and TALEP SORGULAMA, and Duyurular when there are any. It asks the database once a
 * minute, for everybody.
 */
@Controller
class HomePage {

  private final AnnouncementBoard announcements;

  HomePage(AnnouncementBoard announcements) {
    this.announcements = announcements;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("announcements", announcements.anyShown());
    return "desk/home";
  }
}
