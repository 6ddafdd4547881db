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
import tr.mbs.site.Audience;

/**
 * What staff may call of the engine's web applications: method and path, recorded from sessions in a browser. In Tasklist
 * that is to read lists, tasks and forms, and to claim, unclaim and submit. Everything else of Camunda's API is closed,
 * also where the engine's own rights would allow it: comments, attachments, variables, filters, delegation, deployments.
 */
@Component
class WebApplicationRules implements AccessRules {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @Override
  public List<AccessRule> rules() {
    return Stream.of(shared(), pages("tasklist", STAFF), tasklist(), pages("cockpit", OPERATOR), cockpit(),
        pages("admin", ADMIN), admin()).flatMap(List::stream).toList();
  }

  private static List<AccessRule> shared() {
    return List.of(
        get("/forms/{name}", STAFF),
        get("/forms/{folder}/{file}", STAFF),
        get("/camunda/lib/**", STAFF),
        get("/camunda/assets/**", STAFF),
        get("/camunda/favicon.ico", STAFF),
        get("/camunda/api/admin/auth/user/default", STAFF),
        post("/camunda/api/admin/auth/user/default/logout", STAFF),
        get("/camunda/api/engine/engine", STAFF),
        get("/camunda/api/engine/engine/", STAFF),
        get(ENGINE + "/user/{id}/profile", STAFF));
  }

  /** By name: Camunda fails over an engine that it does not know, and any other word in the path is one. */
  private static List<AccessRule> pages(String application, Audience audience) {
    return Stream.of("", "/", "/default", "/default/", "/{folder:scripts|styles|locales}/**", "/{file:camunda-.+}")
        .map(path -> get("/camunda/app/" + application + path, audience))
        .toList();
  }

  private static List<AccessRule> tasklist() {
    return List.of(
        get("/camunda/api/tasklist/plugin/tasklistPlugins/static/**", STAFF),
        get(ENGINE + "/filter", STAFF),
        get(ENGINE + "/filter/count", STAFF),
        new AccessRule(HttpMethod.OPTIONS, ENGINE + "/filter", Set.of(STAFF)),
        post(ENGINE + "/filter/{id}/list", STAFF),
        post(ENGINE + "/filter/{id}/count", STAFF),
        get(ENGINE + "/task", STAFF),
        get(ENGINE + "/task/{id}", STAFF),
        get(ENGINE + "/task/{id}/form", STAFF),
        get(ENGINE + "/task/{id}/form-variables", STAFF),
        post(ENGINE + "/task/{id}/claim", STAFF),
        post(ENGINE + "/task/{id}/unclaim", STAFF),
        post(ENGINE + "/task/{id}/submit-form", STAFF),
        get(ENGINE + "/process-definition", STAFF),
        get(ENGINE + "/process-definition/count", STAFF),
        get(ENGINE + "/process-definition/{id}/startForm", STAFF),
        get(ENGINE + "/process-definition/{id}/form-variables", STAFF),
        post(ENGINE + "/process-definition/{id}/submit-form", MIGM),
        post(ENGINE + "/process-definition/key/{key}/submit-form", MIGM));
  }

  /** Cockpit: what runs and what has failed; the one thing that an operator changes is a failed job's retries. */
  private static List<AccessRule> cockpit() {
    Stream<AccessRule> read = Stream.of("/process-definition/**", "/process-instance/**", "/decision-definition/**",
            "/decision-requirements-definition/**", "/case-definition/count", "/deployment/**", "/job-definition/**",
            "/job/**", "/incident/**", "/batch/**")
        .map(path -> get(ENGINE + path, OPERATOR));
    Stream<AccessRule> query = Stream.of("/process-instance", "/process-instance/count", "/variable-instance",
            "/variable-instance/count", "/job", "/job/count")
        .map(path -> post(ENGINE + path, OPERATOR));
    return Stream.of(read, query, Stream.of(
            get("/camunda/api/cockpit/plugin/**", OPERATOR),
            post("/camunda/api/cockpit/plugin/base/default/process-instance", OPERATOR),
            post("/camunda/api/cockpit/plugin/base/default/process-instance/count", OPERATOR),
            new AccessRule(HttpMethod.PUT, ENGINE + "/job/{id}/retries", Set.of(OPERATOR))))
        .flatMap(rules -> rules)
        .toList();
  }

  /** Admin shows accounts and groups; they are changed on our pages, which write down who did (decision 0014). */
  private static List<AccessRule> admin() {
    return List.of(
        get("/camunda/api/admin/plugin/adminPlugins/static/**", ADMIN),
        get(ENGINE + "/user/**", ADMIN),
        get(ENGINE + "/group/**", ADMIN),
        get(ENGINE + "/identity/**", ADMIN),
        get(ENGINE + "/authorization/check", ADMIN),
        new AccessRule(HttpMethod.OPTIONS, ENGINE + "/user/", Set.of(ADMIN)),
        new AccessRule(HttpMethod.OPTIONS, ENGINE + "/group/", Set.of(ADMIN)));
  }
}
