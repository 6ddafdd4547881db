package tr.mbs.onboarding.dossier;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitDirectory;
import tr.mbs.registry.unit.UnitFile;

/** Whom to ask, for the pages of this room; read only where a page shows it. */
@ControllerAdvice(basePackageClasses = HelpDeskContact.class)
class HelpDeskContact {

  private final UnitDirectory directory;

  HelpDeskContact(UnitDirectory directory) {
    this.directory = directory;
  }

  @ModelAttribute("helpDesk")
  LazyContextVariable<UnitFile> helpDesk() {
    return new LazyContextVariable<>() {
      @Override
      protected UnitFile loadValue() {
        return directory.get(UnitCode.HELP_DESK.value());
      }
    };
  }
}
