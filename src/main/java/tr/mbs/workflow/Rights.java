package tr.mbs.workflow;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessInstancePermissions.RETRY_JOB;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.site.Audience;
import tr.mbs.site.start.StartTask;

/**
 * Who may do what in the engine's web applications, besides working on the tasks of the own unit (which comes with each
 * task). Deployments, variables and other starts are granted to nobody. What is here is all there is: a grant that is no
 * longer named is taken away, task rights excepted.
 */
@Component
@Order(220)
class Rights implements StartTask {

  private record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

    static Grant of(Audience group, Resource resource, String resourceId, Permission... permissions) {
      return new Grant(group.group(), resource, resourceId, List.of(permissions));
    }

    boolean isHeldBy(Authorization existing) {
      return group.equals(existing.getGroupId())
          && resource.resourceType() == existing.getResourceType()
          && resourceId.equals(existing.getResourceId())
          && Set.copyOf(permissions).equals(Set.of(existing.getPermissions(permissions.toArray(Permission[]::new))));
    }
  }

  private final AuthorizationService authorizations;
  private final FilterService filters;

  Rights(AuthorizationService authorizations, FilterService filters) {
    this.authorizations = authorizations;
    this.filters = filters;
  }

  @Override
  @Transactional
  public void run() {
    Set<Grant> wanted = wanted().collect(Collectors.toSet());
    for (Authorization existing : authorizations.createAuthorizationQuery().unlimitedList()) {
      if (existing.getGroupId() != null && existing.getResourceType() != Resources.TASK.resourceType()
          && !wanted.removeIf(grant -> grant.isHeldBy(existing))) {
        authorizations.deleteAuthorization(existing.getId());
      }
    }
    wanted.forEach(this::grant);
  }

  private Stream<Grant> wanted() {
    Stream<Grant> fixed = Stream.of(
        Grant.of(Audience.STAFF, Resources.APPLICATION, "tasklist", ACCESS),
        Grant.of(Audience.STAFF, Resources.GROUP, "*", READ),
        Grant.of(Audience.MIGM, Resources.PROCESS_DEFINITION, "request", READ, CREATE_INSTANCE),
        Grant.of(Audience.MIGM, Resources.PROCESS_INSTANCE, "*", CREATE),
        Grant.of(Audience.OPERATOR, Resources.APPLICATION, "cockpit", ACCESS),
        Grant.of(Audience.OPERATOR, Resources.PROCESS_DEFINITION, "*", READ, READ_INSTANCE),
        Grant.of(Audience.OPERATOR, Resources.DECISION_DEFINITION, "*", READ),
        Grant.of(Audience.OPERATOR, Resources.DEPLOYMENT, "*", READ),
        Grant.of(Audience.OPERATOR, Resources.PROCESS_INSTANCE, "*", READ, RETRY_JOB),
        Grant.of(Audience.ADMIN, Resources.APPLICATION, "admin", ACCESS),
        Grant.of(Audience.ADMIN, Resources.USER, "*", READ),
        Grant.of(Audience.ADMIN, Resources.GROUP, "*", READ),
        Grant.of(Audience.ADMIN, Resources.AUTHORIZATION, "*", READ));
    Stream<Grant> lists = filters.createTaskFilterQuery().list().stream()
        .map(Filter::getId)
        .map(filter -> Grant.of(Audience.STAFF, Resources.FILTER, filter, READ));
    return Stream.concat(fixed, lists);
  }

  private void grant(Grant grant) {
    Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(grant.group());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.resourceId());
    grant.permissions().forEach(authorization::addPermission);
    authorizations.saveAuthorization(authorization);
  }
}
