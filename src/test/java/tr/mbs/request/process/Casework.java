package tr.mbs.request.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Decision;
import tr.mbs.request.Outcome;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.search.RequestReader;
import tr.mbs.workflow.Carried;
import tr.mbs.workflow.FormDoor;

/**
 * Muhtars and officers of the demo set at work, by the ways that the portal and Tasklist give them: a muhtar files by
 * {@link RequestFilings}, an officer is signed in to the engine with his groups and acts by {@link FormDoor}.
 */
public class Casework {

  private final RequestFilings filings;
  private final RequestReader requests;
  private final Mandates mandates;
  private final FormDoor door;
  private final StaffAccounts accounts;
  private final IdentityService identity;
  private final TaskService tasks;
  private final TransactionTemplate transaction;

  public Casework(RequestFilings filings, RequestReader requests, Mandates mandates, FormDoor door, StaffAccounts accounts,
      IdentityService identity, TaskService tasks, TransactionTemplate transaction) {
    this.filings = filings;
    this.requests = requests;
    this.mandates = mandates;
    this.door = door;
    this.accounts = accounts;
    this.identity = identity;
    this.tasks = tasks;
    this.transaction = transaction;
  }

  public static FileRequestForm aForm() {
    return new FileRequestForm(RequestType.REQUEST, "YOL", "Köy yolu onarımı", "Köy yolu kışın bozuldu.", "Okulun önü",
        UUID.randomUUID());
  }

  /** The muhtar of this office files the form. */
  public Request file(String muhtarlik, FileRequestForm form) {
    Mandate muhtar = mandates.current(muhtarlik, IstanbulTime.today(Clock.systemUTC())).orElseThrow();
    return requests.findByNumber(filings.file(form, muhtar.id(), muhtarlik)).orElseThrow();
  }

  public Request file(String muhtarlik) {
    return file(muhtarlik, aForm());
  }

  /** The request as it is now. */
  public Request now(Request request) {
    return requests.findById(request.getId()).orElseThrow();
  }

  /** The one task in which the request is decided, seen without anybody's rights; null when it waits nowhere. */
  public Task task(Request request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(request.getId().toString())
        .taskDefinitionKeyIn(RequestProcess.TRIAGE, RequestProcess.ARBITRATE, RequestProcess.HANDLE_AT_GOVERNORATE,
            RequestProcess.HANDLE_AT_DIRECTORATE, RequestProcess.HANDLE_AT_MUNICIPALITY)
        .singleResult();
  }

  /** The one in which MİGM answers the wish for extra time; null when none is open. */
  public Task wish(Request request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(request.getId().toString())
        .taskDefinitionKey(RequestProcess.GRANT_EXTENSION).singleResult();
  }

  /** The officer takes that and sends its form. */
  public void answerWish(String officer, Request request, Map<String, String> fields) throws Exception {
    String task = wish(request).getId();
    as(officer, () -> {
      door.claim(task, officer);
      door.complete(task, officer, fields);
      return null;
    });
  }

  /** The officer takes the task. */
  public void claim(String officer, Request request) throws Exception {
    String task = task(request).getId();
    as(officer, () -> {
      door.claim(task, officer);
      return null;
    });
  }

  /** The officer, who has claimed the task, sends its form. */
  public void complete(String officer, Request request, Map<String, String> fields) throws Exception {
    complete(officer, task(request).getId(), fields);
  }

  void complete(String officer, String task, Map<String, String> fields) throws Exception {
    as(officer, () -> {
      door.complete(task, officer, fields);
      return null;
    });
  }

  /** The officer takes the task and sends its form. */
  public void decide(String officer, Request request, Map<String, String> fields) throws Exception {
    claim(officer, request);
    complete(officer, request, fields);
  }

  /** The officer completes the task past form and door. */
  void forge(String officer, Request request, Map<String, String> fields) throws Exception {
    String task = task(request).getId();
    VariableMap variables = Carried.variables(form(fields));
    fields.forEach(variables::putIfAbsent);
    as(officer, () -> {
      transaction.executeWithoutResult(status -> tasks.complete(task, variables));
      return null;
    });
  }

  private static Record form(Map<String, String> fields) {
    Decision decision = Decision.valueOf(fields.get("decision"));
    return switch (decision) {
      case FORWARD -> new ForwardForm(decision, new UnitCode(fields.get("targetUnit")), fields.get("note"));
      case RESOLVE -> new ResolveForm(decision, Outcome.valueOf(fields.get("outcome")), fields.get("resultText"),
          fields.get("reason"), null, null);
      case WITHDRAW -> new Withdrawal();
      case RETURN -> new ReturnForm(decision, fields.get("reason"), null);
      case INTERIM, ASK -> new Remarks.RemarkForm(decision, fields.get("text"));
      case EXTEND -> new Remarks.WishForm(decision, fields.get("reason"));
      case GRANT, DENY, LAPSE -> throw new IllegalArgumentException("Not decided in the one task of a case");
    };
  }

  /** Does something signed in to the engine as this officer, with the rights of his groups. */
  <T> T as(String officer, Callable<T> work) throws Exception {
    List<String> groups = List.copyOf(accounts.find(officer).orElseThrow().groups());
    identity.setAuthentication(officer, groups);
    try {
      return work.call();
    } finally {
      identity.clearAuthentication();
    }
  }

  public static Map<String, String> forward(String unit) {
    return Map.of("decision", "FORWARD", "targetUnit", unit, "note", "Gereğini rica ederiz.");
  }

  public static Map<String, String> giveBack(String reason) {
    return Map.of("decision", "RETURN", "reason", reason);
  }

  public static Map<String, String> interim(String text) {
    return Map.of("decision", "INTERIM", "text", text);
  }

  public static Map<String, String> ask(String question) {
    return Map.of("decision", "ASK", "text", question);
  }

  public static Map<String, String> wish(String reason) {
    return Map.of("decision", "EXTEND", "reason", reason);
  }

  public static Map<String, String> grant(int days) {
    return Map.of("decision", "GRANT", "extraDays", String.valueOf(days));
  }

  public static Map<String, String> deny(String reason) {
    return Map.of("decision", "DENY", "reason", reason);
  }

  public static Map<String, String> resolve(String outcome) {
    return Map.of("decision", "RESOLVE", "outcome", outcome, "resultText", "Yol onarıldı.");
  }
}
