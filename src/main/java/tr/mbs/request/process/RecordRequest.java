package tr.mbs.request.process;

import static tr.mbs.request.process.RequestVariables.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.Office;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.subject.Subjects;
import tr.mbs.workflow.Carried;

/** {@code recordRequest}, {@code recordAtBody}: numbers and stores it, with the body that the decision table suggests. */
@Component
class RecordRequest implements JavaDelegate {

  private final Requests requests;
  private final RequestProcess process;
  private final Subjects subjects;

  RecordRequest(Requests requests, RequestProcess process, Subjects subjects) {
    this.requests = requests;
    this.process = process;
    this.subjects = subjects;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var filed = Carried.read(execution, FiledRequest.class);
    Office office = filed.filing().office();
    String suggestion = process.suggest(filed.filing().subject(), office);
    Request request = requests.file(id(execution), filed.filing(), filed.recordedBy(), suggestion);
    RequestVariables.begin(execution, request, subjects.get(request.subject()), office);
    if (filed.staysAtBody()) {
      RequestVariables.reach(execution, filed.recordedBy().unit());
    }
  }
}
