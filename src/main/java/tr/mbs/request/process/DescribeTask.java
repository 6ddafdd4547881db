package tr.mbs.request.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;

/** Gives a new task what lists show: the case's name, last day, priority, and "İade" or "İtiraz" when it came back to MİGM. */
@Component
class DescribeTask implements TaskListener {

  private static final int URGENT = 80;

  private final Requests requests;

  DescribeTask(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void notify(DelegateTask task) {
    Request request = requests.get(UUID.fromString(task.getExecution().getProcessBusinessKey()));
    task.setDueDate(RequestProcess.due(request.lastDay()));
    String cameBack = request.isReturned() ? "İade: " : request.awaitsSecondLook() ? "İtiraz: " : "";
    task.setName(cameBack + TaskName.of(task));
    if (!cameBack.isEmpty()) {
      task.setPriority(URGENT);
    }
  }
}
