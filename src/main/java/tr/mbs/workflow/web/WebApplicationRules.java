package tr.mbs.workflow.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;
import static tr.mbs.site.Audience.ADMIN;
import static tr.mbs.site.Audience.MIGM;
import static tr.mbs.site.Audience.OPERATOR;
import static tr.mbs.site.Audience.STAFF;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;

/**
 * What staff may call of the engine's web applications: method and path, recorded from a session of Tasklist (read lists
 * and tasks, forms; claim, unclaim, submit). Everything else of Camunda's API is closed, also where the engine's own
 * rights would allow it: comments, attachments, variables, filters, delegation, deployments, users.
 */
@Component
class WebApplicationRules implements AccessRules {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @Override
  public List<AccessRule> rules() {
    return Stream.of(shared(), tasklist(), cockpit(), admin()).flatMap(List::stream).toList();
  }

  private static List<AccessRule> shared() {
    return List.of(
        get("/forms/{name}", STAFF),
        get("/camunda/lib/**", STAFF),
        get("/camunda/assets/**", STAFF),
        get("/camunda/favicon.ico", STAFF),
        get("/camunda/api/admin/auth/user/default", STAFF),
        get("/camunda/api/engine/engine", STAFF),
        get("/camunda/api/engine/engine/", STAFF),
        get(ENGINE + "/user/{id}/profile", STAFF));
  }

  private static List<AccessRule> tasklist() {
    return List.of(
        get("/camunda/app/tasklist/**", STAFF),
        get("/camunda/api/tasklist/plugin/tasklistPlugins/static/**", STAFF),
        get(ENGINE + "/filter", STAFF),
        get(ENGINE + "/filter/count", STAFF),
        new AccessRule(HttpMethod.OPTIONS, ENGINE + "/filter", Set.of(STAFF)),
        post(ENGINE + "/filter/{id}/list", STAFF),
        post(ENGINE + "/filter/{id}/count", STAFF),
        get(ENGINE + "/task/{id}", STAFF),
        get(ENGINE + "/task/{id}/form", STAFF),
        get(ENGINE + "/task/{id}/form-variables", STAFF),
        post(ENGINE + "/task/{id}/claim", STAFF),
        post(ENGINE + "/task/{id}/unclaim", STAFF),
        post(ENGINE + "/task/{id}/submit-form", STAFF),
        get(ENGINE + "/process-definition", STAFF),
        get(ENGINE + "/process-definition/count", STAFF),
        get(ENGINE + "/process-definition/{id}/startForm", STAFF),
        post(ENGINE + "/process-definition/{id}/submit-form", MIGM),
        post(ENGINE + "/process-definition/key/{key}/submit-form", MIGM));
  }

  private static List<AccessRule> cockpit() {
    return List.of(
        get("/camunda/app/cockpit/**", OPERATOR),
        get("/camunda/api/cockpit/**", OPERATOR), get(ENGINE + "/**", OPERATOR, ADMIN));
  }

  private static List<AccessRule> admin() {
    return List.of(
        get("/camunda/app/admin/**", ADMIN),
        get("/camunda/api/admin/**", ADMIN));
  }
}
