package tr.mbs.report.quarter.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.report.question.Readers;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Whose report one reads is {@link Seats}'; that only the named account signs, and only a manager names it, the rules' own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuarterRules implements AccessRules {

  private static final Audience[] READERS = Readers.AUDIENCES.toArray(Audience[]::new);
  private static final Audience[] BODIES = {Audience.GOVERNORATE, Audience.DIRECTORATE, Audience.MUNICIPALITY};

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get(QuarterPages.PATH, READERS),
        get(SigningPages.NAMING, Audience.UNIT_MANAGER),
        post(SigningPages.NAMING, Audience.UNIT_MANAGER),
        get(QuarterPages.REPORT + ".pdf", READERS),
        get(QuarterPages.REPORT + ".xlsx", READERS),
        get(QuarterPages.REPORT, READERS),
        get(SigningPages.SIGN, BODIES),
        post(SigningPages.SIGN, BODIES),
        get(SigningPages.CORRECT, BODIES),
        post(SigningPages.CORRECT, BODIES));
  }
}
