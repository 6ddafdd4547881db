package tr.mbs.request.web.template;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.request.search.RequestScope;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Who answers requests reads templates; who manages a unit keeps those of his own, which Templates sees to. */
@Component
class TemplateRules implements AccessRules {

  private static final Audience[] OFFICERS = RequestScope.OFFICERS.toArray(Audience[]::new);
  private static final String ONE = TemplatePages.PATH + "/{id}";

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get(TemplatePages.PATH, OFFICERS),
        get(TemplatePages.PATH + "/yeni", Audience.UNIT_MANAGER),
        post(TemplatePages.PATH + "/yeni", Audience.UNIT_MANAGER),
        get(ONE, Audience.UNIT_MANAGER),
        post(ONE, Audience.UNIT_MANAGER),
        get(ONE + "/silme", Audience.UNIT_MANAGER),
        post(ONE + "/silme", Audience.UNIT_MANAGER));
  }
}
