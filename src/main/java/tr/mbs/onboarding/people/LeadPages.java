package tr.mbs.onboarding.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tr.mbs.site.FormProblems;

/** Step 1: a project lead. */
@Controller
@RequestMapping(LeadPages.PATH)
class LeadPages extends PersonPages {

  static final String PATH = "/e-belediye/{municipality}/adim/1/sorumlu";

  LeadPages(Enrolment enrolment, FormProblems problems) {
    super(Role.LEAD, "sorumlu", enrolment, problems);
  }
}
