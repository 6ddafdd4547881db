package tr.mbs.request.process.extension;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Decision;
import tr.mbs.request.note.Notes;
import tr.mbs.request.search.CaseFile;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.workflow.EmbeddedForm;
import tr.mbs.workflow.FeatureForms;

/** The form of {@code grantExtension}: the case above, and whether the body that holds it gets the extra time it wishes. */
@Component
class ExtraTimeForm implements EmbeddedForm, FeatureForms {

  private final CaseFiles cases;
  private final Notes notes;
  private final StaffAccounts accounts;

  ExtraTimeForm(CaseFiles cases, Notes notes, StaffAccounts accounts) {
    this.cases = cases;
    this.notes = notes;
    this.accounts = accounts;
  }

  @Override
  public List<EmbeddedForm> forms() {
    return List.of(this);
  }

  @Override
  public String name() {
    return "grant-extension";
  }

  @Override
  public Collection<Class<? extends Record>> records() {
    return List.of(GrantForm.class, DenyForm.class);
  }

  @Override
  public Class<? extends Record> recordFor(String decision) {
    if (Decision.GRANT.name().equals(decision)) {
      return GrantForm.class;
    }
    if (Decision.DENY.name().equals(decision)) {
      return DenyForm.class;
    }
    throw Refusal.field(DECISION, decision == null ? "request.refusal.noDecision" : "request.refusal.decisionNotHere");
  }

  @Override
  public Map<String, Object> model(String businessKey, String userId) {
    CaseFile caseFile = cases.open(UUID.fromString(businessKey), userId);
    List<Notes.Entry> read = accounts.find(userId).flatMap(officer -> notes.readBy(officer, caseFile.request()))
        .orElse(List.of());
    return Map.of("case", caseFile, "decisions", List.of(Decision.GRANT, Decision.DENY), "alike", List.of(), "notes", read);
  }
}
