package tr.mbs.calendar.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** All staff read the calendar, a MİGM yöneticisi changes it (domain.md §2.6). */
@Component
class CalendarRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get(CalendarPages.PATH, Audience.STAFF),
        post(CalendarPages.PATH, Audience.MIGM_MANAGER),
        get(CalendarPages.PATH + "/{id}/geri-al", Audience.MIGM_MANAGER),
        post(CalendarPages.PATH + "/{id}/geri-al", Audience.MIGM_MANAGER));
  }
}
