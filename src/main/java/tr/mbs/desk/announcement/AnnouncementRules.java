package tr.mbs.desk.announcement;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Everybody reads announcements, MİGM keeps them (domain.md §2.8). */
@Component
class AnnouncementRules implements AccessRules {

  private static final Audience[] KEEPERS = {Audience.MIGM, Audience.MIGM_MANAGER};

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get("/duyurular", Audience.ANYONE),
        get("/kurum/duyurular", KEEPERS),
        get("/kurum/duyurular/yeni", KEEPERS),
        post("/kurum/duyurular/yeni", KEEPERS),
        get("/kurum/duyurular/{id}", KEEPERS),
        post("/kurum/duyurular/{id}", KEEPERS),
        get("/kurum/duyurular/{id}/kaldirma", KEEPERS),
        post("/kurum/duyurular/{id}/kaldirma", KEEPERS));
  }
}
