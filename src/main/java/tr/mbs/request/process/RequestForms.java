package tr.mbs.request.process;

import static tr.mbs.request.Decision.ASK;
import static tr.mbs.request.Decision.EXTEND;
import static tr.mbs.request.Decision.FORWARD;
import static tr.mbs.request.Decision.INTERIM;
import static tr.mbs.request.Decision.RESOLVE;
import static tr.mbs.request.Decision.RETURN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.mbs.request.Decision;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.note.Notes;
import tr.mbs.request.proof.Proofs;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.request.template.Templates;
import tr.mbs.workflow.FeatureForms;

/**
 * Which decisions each task of {@code request.bpmn} knows: the same ones that its gateway leads on, and what leaves the
 * task where it is.
 */
@Component
class RequestForms implements FeatureForms {

  private static final Map<String, Set<Decision>> DECISIONS = Map.of(
      "triage", Set.of(FORWARD, RESOLVE, INTERIM, ASK),
      "arbitrate", Set.of(FORWARD, RESOLVE, INTERIM, ASK),
      "handle-at-governorate", Set.of(FORWARD, RESOLVE, RETURN, INTERIM, ASK, EXTEND),
      "handle-at-directorate", Set.of(RESOLVE, RETURN, INTERIM, ASK, EXTEND),
      "handle-at-municipality", Set.of(RESOLVE, RETURN, INTERIM, ASK, EXTEND));

  private final CaseFiles cases;
  private final RequestDocuments documents;
  private final Remarks remarks;
  private final Proofs proofs;
  private final Notes notes;
  private final Templates templates;

  RequestForms(CaseFiles cases, RequestDocuments documents, Remarks remarks, Proofs proofs, Notes notes,
      Templates templates) {
    this.cases = cases;
    this.documents = documents;
    this.remarks = remarks;
    this.proofs = proofs;
    this.notes = notes;
    this.templates = templates;
  }

  @Override
  public List<DecisionForm> forms() {
    return DECISIONS.entrySet().stream()
        .map(form -> new DecisionForm(form.getKey(), form.getValue(), cases, documents, remarks, proofs, notes,
            templates))
        .toList();
  }
}
