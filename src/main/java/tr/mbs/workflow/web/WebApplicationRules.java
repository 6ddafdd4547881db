package tr.mbs.workflow.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

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
        get("/forms/{name}", Audience.STAFF),
        get("/camunda/lib/**", Audience.STAFF),
        get("/camunda/assets/**", Audience.STAFF),
        get("/camunda/favicon.ico", Audience.STAFF),
        get("/camunda/api/admin/auth/user/default", Audience.STAFF),
        get("/camunda/api/engine/engine", Audience.STAFF),
        get("/camunda/api/engine/engine/", Audience.STAFF),
        get(ENGINE + "/user/{id}/profile", Audience.STAFF));
  }

  private static List<AccessRule> tasklist() {
    return List.of(
        get("/camunda/app/tasklist/**", Audience.STAFF),
        get("/camunda/api/tasklist/**", Audience.STAFF),
        get(ENGINE + "/**", Audience.STAFF),
        new AccessRule(org.springframework.http.HttpMethod.OPTIONS, ENGINE + "/**", java.util.Set.of(Audience.STAFF)),
        post(ENGINE + "/filter/{id}/list", Audience.STAFF),
        post(ENGINE + "/filter/{id}/count", Audience.STAFF),
        post(ENGINE + "/task/{id}/claim", Audience.STAFF),
        post(ENGINE + "/task/{id}/unclaim", Audience.STAFF),
        post(ENGINE + "/task/{id}/submit-form", Audience.STAFF),
        post(ENGINE + "/process-definition/{id}/submit-form", Audience.MIGM),
        post(ENGINE + "/process-definition/key/{key}/submit-form", Audience.MIGM));
  }

  private static List<AccessRule> cockpit() {
    return List.of(
        get("/camunda/app/cockpit/**", Audience.OPERATOR),
        get("/camunda/api/cockpit/**", Audience.OPERATOR));
  }

  private static List<AccessRule> admin() {
    return List.of(
        get("/camunda/app/admin/**", Audience.ADMIN),
        get("/camunda/api/admin/**", Audience.ADMIN));
  }
}
