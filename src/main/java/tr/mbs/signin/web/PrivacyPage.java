package tr.mbs.signin.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.signin.PrivacyNotice;

/** "Aydınlatma Metni", for everybody. Who keeps the system and how to reach it is the unit's own record. */
@Controller
class PrivacyPage {

  private final Units units;

  PrivacyPage(Units units) {
    this.units = units;
  }

  @GetMapping("/aydinlatma-metni")
  String text(Model model, Locale locale) {
    model.addAttribute("version", IstanbulTime.date(PrivacyNotice.VERSION, locale));
    model.addAttribute("keeper", units.get(UnitCode.DIRECTORATE_GENERAL));
    return "signin/privacy";
  }
}
