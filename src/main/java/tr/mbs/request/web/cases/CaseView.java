package tr.mbs.request.web.cases;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.note.Notes;
import tr.mbs.request.proof.Proofs;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.request.search.CaseSearch;
import tr.mbs.request.search.RequestScope;
import tr.mbs.request.web.Standings;

/** The page of one request as an officer reads it, which leaves a line in the audit trail, with what he can do there. */
@Component
public class CaseView {

  public static final String PAGE = "request/case";

  private final CaseFiles cases;
  private final CaseSearch search;
  private final Notes notes;
  private final Proofs proofs;
  private final Units units;
  private final Standings standings;

  CaseView(CaseFiles cases, CaseSearch search, Notes notes, Proofs proofs, Units units, Standings standings) {
    this.cases = cases;
    this.search = search;
    this.notes = notes;
    this.proofs = proofs;
    this.units = units;
    this.standings = standings;
  }

  /** @param officer who has been let in already */
  @Transactional
  public void show(Request request, StaffAccounts.Account officer, Model model, Locale locale) {
    model.addAttribute("case", cases.open(request.getId(), officer.userId()));
    model.addAttribute("standing", standings.of(request, locale));
    model.addAttribute("resolvedBy",
        request.result() == null ? null : units.get(new UnitCode(request.result().resolvedBy())).name());
    boolean hasTask = RequestScope.isUpTo(officer, request) || RequestScope.answersWish(officer, request);
    model.addAttribute("task", hasTask ? taskAddress(request) : null);
    model.addAttribute("claimed", proofs.obstacle(request, officer).isEmpty());
    model.addAttribute("holds", RequestScope.isHeldBy(officer, request));
    model.addAttribute("linked", search.linked(officer, request));
    model.addAttribute("notes", notes.readBy(officer, request).orElse(null));
    model.addAttribute("noteKey", UUID.randomUUID());
  }

  /** Tasklist's own way to narrow a list: the business key of the process is the request's id. */
  private static String taskAddress(Request request) {
    String query = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + request.getId()
        + "\",\"name\":\"\"}]";
    return "/camunda/app/tasklist/default/#/?searchQuery=" + UriUtils.encode(query, StandardCharsets.UTF_8);
  }
}
