package tr.mbs.request.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Decision;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.note.Notes;
import tr.mbs.request.process.Remarks.RemarkForm;
import tr.mbs.request.process.Remarks.WishForm;
import tr.mbs.request.proof.Proofs;
import tr.mbs.request.search.CaseFile;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.request.template.Templates;
import tr.mbs.workflow.EmbeddedForm;

/** The form of one user task of {@code request.bpmn}: the case above, and the decisions that this task knows. */
class DecisionForm implements EmbeddedForm {

  private static final Map<Decision, Class<? extends Record>> RECORDS = Map.of(
      Decision.FORWARD, ForwardForm.class,
      Decision.RESOLVE, ResolveForm.class,
      Decision.RETURN, ReturnForm.class,
      Decision.INTERIM, RemarkForm.class,
      Decision.ASK, RemarkForm.class,
      Decision.EXTEND, WishForm.class);

  private final String name;
  private final Set<Decision> decisions;
  private final CaseFiles cases;
  private final RequestDocuments documents;
  private final Remarks remarks;
  private final Proofs proofs;
  private final Notes notes;
  private final Templates templates;

  DecisionForm(String name, Set<Decision> decisions, CaseFiles cases, RequestDocuments documents, Remarks remarks,
      Proofs proofs, Notes notes, Templates templates) {
    this.name = name;
    this.decisions = decisions;
    this.cases = cases;
    this.documents = documents;
    this.remarks = remarks;
    this.proofs = proofs;
    this.notes = notes;
    this.templates = templates;
  }

  @Override
  public String name() {
    return name;
  }

  /** One for each decision: Tasklist sends the fields of all of them, hidden ones too. */
  @Override
  public Collection<Class<? extends Record>> records() {
    return decisions.stream().<Class<? extends Record>>map(RECORDS::get).distinct().toList();
  }

  @Override
  public Class<? extends Record> recordFor(String decision) {
    return decisions.stream()
        .filter(allowed -> allowed.name().equals(decision))
        .findFirst()
        .map(RECORDS::get)
        .orElseThrow(() -> Refusal.field(DECISION,
            decision == null ? "request.refusal.noDecision" : "request.refusal.decisionNotHere"));
  }

  @Override
  public Optional<InPlace> inPlace(Record record) {
    if (record instanceof RemarkForm remark) {
      return Optional.of(request -> remarks.make(UUID.fromString(request), remark));
    }
    if (record instanceof WishForm wish) {
      return Optional.of(request -> remarks.make(UUID.fromString(request), wish));
    }
    return Optional.empty();
  }

  @Override
  public Map<String, Object> model(String businessKey, String userId) {
    CaseFile caseFile = cases.open(UUID.fromString(businessKey), userId);
    List<Decision> offered = caseFile.decisions().stream().filter(decisions::contains).sorted().toList();
    boolean numbered = caseFile.holder() != null && documents.numbers(caseFile.holder());
    return Map.of("case", caseFile, "decisions", offered, "numbered", numbered,
        "ready", proofs.ready(caseFile.request(), userId), "alike", cases.sameMatter(caseFile.request(), userId),
        "notes", notes.about(caseFile.request()), "templates",
        offered.contains(Decision.RESOLVE) ? templates.filledFor(caseFile) : Map.of());
  }
}
