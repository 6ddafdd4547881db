package tr.mbs.onboarding.setup.right;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;
import tr.mbs.onboarding.setup.ApprovedUsers;
import tr.mbs.onboarding.setup.ApprovedUsers.User;
import tr.mbs.onboarding.setup.Names;

/** Step 7, "Kullanıcıların Sayfa Yetkilerinin Verilmesi". */
@Component
class PageRightStep implements StepFacts, StepPanel {

  private final PageRights rights;
  private final ApprovedUsers users;

  PageRightStep(PageRights rights, ApprovedUsers users) {
    this.rights = rights;
    this.users = users;
  }

  @Override
  public int step() {
    return PageRights.STEP;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    Map<UUID, Set<PageRight>> given = rights.of(onboarding.getId());
    List<String> without = users.of(onboarding.getId()).stream().filter(user -> !given.containsKey(user.id()))
        .map(User::name).toList();
    return without.isEmpty() ? List.of()
        : List.of(Refusal.field("person", "setup.right.none", Names.listed(without)));
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    Map<String, Object> model = new HashMap<>();
    model.put("users", users.of(participation.id()));
    model.put("rights", rights.of(participation.id()));
    model.put("pages", PageRight.values());
    model.put("typedPeople", List.of());
    model.put("typedPages", List.of());
    return model;
  }
}
