package tr.mbs.registry.web;

import static tr.mbs.site.AccessRule.get;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.registry.OfficeScope;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Who gets to the register; which offices an officer finds there is OfficeScope's. */
@Component
class RegistryRules implements AccessRules {

  private static final Audience[] READERS = OfficeScope.READERS.toArray(Audience[]::new);

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get("/kurum/muhtarlar", READERS),
        get("/kurum/muhtarlar/{office}", READERS));
  }
}
