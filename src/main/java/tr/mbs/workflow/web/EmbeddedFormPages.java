package tr.mbs.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.workflow.FormViews;

/**
 * Serves a form as Tasklist fetches it: {@code GET /forms/triage?taskId=…}, {@code /forms/onboarding/step-03?taskId=…}. The
 * user is the session's, never a parameter.
 */
@Controller
class EmbeddedFormPages {

  private final FormViews views;

  EmbeddedFormPages(FormViews views) {
    this.views = views;
  }

  @GetMapping("/forms/{folder}/{file}")
  String form(@PathVariable String folder, @PathVariable String file, @RequestParam(required = false) String taskId,
      @AuthenticationPrincipal StaffPrincipal officer, Model model, HttpServletResponse response) {
    return form(folder + "/" + file, taskId, officer, model, response);
  }

  @GetMapping("/forms/{name}")
  String form(@PathVariable String name, @RequestParam(required = false) String taskId,
      @AuthenticationPrincipal StaffPrincipal officer, Model model, HttpServletResponse response) {
    model.addAllAttributes(taskId == null
        ? views.start(name, officer.userId())
        : views.task(name, taskId, officer.userId()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return "forms/" + name;
  }
}
