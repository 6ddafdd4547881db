package tr.mbs.signin.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import tr.mbs.site.SeeOther;

/**
 * More time for who needs it (WCAG 2.2.1): any request begins the idle time anew, this one does nothing else. The
 * absolute time stays.
 */
@Controller
class SessionPages {

  @PostMapping("/oturum/uzat")
  View extend() {
    return SeeOther.to("/oturum");
  }

  @GetMapping("/oturum")
  String session() {
    return "signin/session";
  }
}
