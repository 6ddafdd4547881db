package tr.mbs.workflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.BindException;
import org.springframework.web.filter.OncePerRequestFilter;
import tr.mbs.kernel.Refusal;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.workflow.FormDoor;
import tr.mbs.workflow.TaskStarts;

/**
 * Takes what changes a case out of Camunda's API: submit-form, claim and unclaim go through {@link FormDoor}. It stands
 * behind Camunda's own session and CSRF filters, so the engine knows who calls:
 *
 * <pre>
 * good  browser ─► session, CSRF ─► door ─► record, rules ─► engine, one commit        204
 * bad   browser ─► session, CSRF ─► door ─► {"type":"MbsError","message":"…"}          403 404 409 410 422
 * </pre>
 */
class TasklistDoor extends OncePerRequestFilter {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final Pattern TASK = Pattern.compile(ENGINE + "task/([^/]+)/(submit-form|claim|unclaim)");
  private static final Pattern START = Pattern.compile(ENGINE + "process-definition/(key/)?([^/]+)/submit-form");

  private final FormDoor door;
  private final TaskStarts starts;
  private final DoorAnswers answers;
  private final ObjectMapper json;
  private final SubmittedVariables variables;

  TasklistDoor(FormDoor door, TaskStarts starts, DoorAnswers answers, ObjectMapper json) {
    this.door = door;
    this.starts = starts;
    this.answers = answers;
    this.json = json;
    this.variables = new SubmittedVariables(json);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    Matcher task = TASK.matcher(path);
    Matcher start = START.matcher(path);
    if (!"POST".equals(request.getMethod()) || !task.matches() && !start.matches()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      if (task.matches()) {
        act(task.group(2), task.group(1), request);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      } else {
        start(start.group(1) != null, start.group(2), request, response);
      }
    } catch (Refusal refusal) {
      answers.refuse(response, refusal);
    } catch (BindException wrongFields) {
      answers.refuse(response, wrongFields);
    } catch (AuthorizationException notAllowed) {
      answers.refuse(response, new Refusal(Refusal.Kind.FORBIDDEN, "workflow.door.notAllowed"));
    } catch (OptimisticLockingException | ConcurrencyFailureException | DataIntegrityViolationException overtaken) {
      answers.refuse(response, new Refusal(Refusal.Kind.CONFLICT, "workflow.door.overtaken"));
    }
  }

  private void act(String action, String taskId, HttpServletRequest request) throws IOException, BindException {
    String caller = caller();
    switch (action) {
      case "submit-form" -> door.complete(taskId, caller, variables.read(request.getInputStream()));
      case "claim" -> {
        requireSelf(caller, request);
        door.claim(taskId, caller);
      }
      default -> door.unclaim(taskId, caller);
    }
  }

  /** Tasklist names the user in the body; nobody claims for somebody else. */
  private void requireSelf(String caller, HttpServletRequest request) throws IOException {
    JsonNode user = variables.readTree(request.getInputStream()).get("userId");
    if (user == null || !caller.equals(user.textValue())) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "workflow.task.claimForYourself");
    }
  }

  private void start(boolean byKey, String definition, HttpServletRequest request, HttpServletResponse response)
      throws IOException, BindException {
    var started = starts.start(byKey, definition, caller(), variables.read(request.getInputStream()));
    response.setContentType("application/json");
    json.writeValue(response.getOutputStream(), Map.of("id", started.instanceId(), "definitionId",
        started.definitionId(), "ended", false, "suspended", false));
  }

  private static String caller() {
    return ((StaffPrincipal) SecurityContextHolder.getContext().getAuthentication().getPrincipal()).userId();
  }
}
