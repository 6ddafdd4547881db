package tr.mbs.request.process.own;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.process.RequestVariables;
import tr.mbs.request.subject.Subjects;
import tr.mbs.workflow.Carried;

/** {@code recordObjection}: begins the second round of a request. */
@Component
class RecordObjection implements JavaDelegate {

  private final Requests requests;
  private final Subjects subjects;
  private final Muhtarliks muhtarliks;

  RecordObjection(Requests requests, Subjects subjects, Muhtarliks muhtarliks) {
    this.requests = requests;
    this.subjects = subjects;
    this.muhtarliks = muhtarliks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Request request = requests.object(RequestVariables.id(execution), Carried.read(execution, ObjectionForm.class).reason());
    RequestVariables.begin(execution, request, subjects.get(request.subject()),
        muhtarliks.find(request.muhtarlikId()).orElseThrow());
  }
}
