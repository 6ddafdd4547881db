package tr.mbs.request.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.request.search.RequestScope;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** The muhtar's own pages, and those of officers; which requests an officer finds there is RequestScope's. */
@Component
class RequestRules implements AccessRules {

  private static final Audience[] OFFICERS = RequestScope.OFFICERS.toArray(Audience[]::new);
  private static final Audience[] RECORDERS = OfficeReach.RECORDERS.toArray(Audience[]::new);

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get("/request/draft.js", Audience.ANYONE),
        get("/request/print.js", Audience.ANYONE),
        get("/basvuru", Audience.MUHTAR),
        post("/basvuru", Audience.MUHTAR),
        post("/basvuru/taslak", Audience.MUHTAR),
        post("/basvuru/taslak/sil", Audience.MUHTAR),
        get("/basvuru/{number}/alindi", Audience.MUHTAR),
        get("/talepler", Audience.MUHTAR),
        get("/talepler/{number}", Audience.MUHTAR),
        get("/talepler/{number}/ekler/{id}", Audience.MUHTAR),
        get("/talepler/{number}/yazdir", Audience.MUHTAR),
        get("/talepler/{number}/pdf", Audience.MUHTAR),
        post("/talepler/{number}/geri-cek", Audience.MUHTAR),
        post("/talepler/{number}/itiraz", Audience.MUHTAR),
        post("/talepler/{number}/degerlendirme", Audience.MUHTAR),
        get("/talepler/{number}/bilgi", Audience.MUHTAR),
        post("/talepler/{number}/bilgi", Audience.MUHTAR),
        get("/talepler/{number}/yanit", Audience.MUHTAR),
        post("/talepler/{number}/yanit", Audience.MUHTAR),
        get("/kurum/talepler", OFFICERS),
        get("/kurum/talepler/yeni", RECORDERS),
        post("/kurum/talepler/yeni", RECORDERS),
        get("/kurum/talepler/{number}", OFFICERS),
        post("/kurum/talepler/{number}/not", OFFICERS),
        post("/kurum/talepler/{number}/baglanti", OFFICERS),
        get("/kurum/talepler/{number}/telefon", OFFICERS),
        post("/kurum/talepler/{number}/telefon", OFFICERS),
        get("/kurum/talepler/{number}/yazdir", OFFICERS),
        get("/kurum/talepler/{number}/pdf", OFFICERS),
        get("/kurum/talepler/{number}/ekler", OFFICERS),
        post("/kurum/talepler/{number}/ekler", OFFICERS),
        get("/kurum/talepler/{number}/ekler/{id}", OFFICERS));
  }
}
