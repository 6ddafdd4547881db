package tr.mbs.onboarding.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tr.mbs.site.FormProblems;

/** Step 4: a user. */
@Controller
@RequestMapping(UserPages.PATH)
class UserPages extends PersonPages {

  static final String PATH = "/e-belediye/{municipality}/adim/4/kullanici";

  UserPages(Enrolment enrolment, FormProblems problems) {
    super(Role.USER, "kullanici", enrolment, problems);
  }
}
