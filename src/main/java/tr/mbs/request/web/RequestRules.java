package tr.mbs.request.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** The pages are the muhtar's; files are also for the officers who see the request. */
@Component
class RequestRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get("/request/draft.js", Audience.ANYONE),
        get("/basvuru", Audience.MUHTAR),
        post("/basvuru", Audience.MUHTAR),
        post("/basvuru/taslak", Audience.MUHTAR),
        post("/basvuru/taslak/sil", Audience.MUHTAR),
        get("/basvuru/{number}/alindi", Audience.MUHTAR),
        get("/talepler", Audience.MUHTAR),
        get("/talepler/{number}", Audience.MUHTAR),
        get("/talepler/{number}/ekler/{id}", Audience.MUHTAR),
        get("/kurum/talepler/{number}/ekler/{id}", Audience.MIGM, Audience.MIGM_MANAGER, Audience.GOVERNORATE,
            Audience.DIRECTORATE, Audience.MUNICIPALITY));
  }
}
