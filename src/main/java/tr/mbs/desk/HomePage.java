package tr.mbs.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Ana Sayfa: the two doors BAŞVURU and TALEP SORGULAMA. It asks nothing of the database. */
@Controller
class HomePage {

  @GetMapping("/")
  String home() {
    return "desk/home";
  }
}
