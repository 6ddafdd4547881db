package tr.mbs.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.site.start.StartTask;

/**
 * The four lists that every officer finds in Tasklist. They are the same for all: the rights of candidate groups decide
 * what each one sees. Nobody may write filters, so the expressions in them are ours alone.
 */
@Component
@Order(210)
class TaskFilters implements StartTask {

  /** Last days end at 23:59:59, so "at most three days left" means before the start of the fourth day from today. */
  private static final String IN_FOUR_DAYS = "${dateTime().withTimeAtStartOfDay().plusDays(4)}";
  private static final String NOW = "${now()}";

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  @Override
  @Transactional
  public void run() {
    List<Filter> existing = filters.createTaskFilterQuery().list();
    ensure(existing, 1, "Bekleyen İşler", "Biriminizin açık işleri", "#0b5563", query());
    ensure(existing, 2, "Süresi Yaklaşanlar", "Son gününe en çok üç gün kalan işler", "#8a5a00",
        query().dueAfterExpression(NOW).dueBeforeExpression(IN_FOUR_DAYS));
    ensure(existing, 3, "Süresi Geçenler", "Son günü geçen işler", "#a3201a", query().dueBeforeExpression(NOW));
    ensure(existing, 4, "Üzerimdekiler", "Üzerinize aldığınız işler", "#0b4f8a",
        query().taskAssigneeExpression("${currentUser()}"));
  }

  private TaskQuery query() {
    return tasks.createTaskQuery().active().orderByTaskPriority().desc().orderByDueDate().asc();
  }

  private void ensure(List<Filter> existing, int position, String name, String description, String color,
      TaskQuery query) {
    Filter filter = existing.stream()
        .filter(candidate -> candidate.getName().equals(name))
        .findFirst()
        .orElseGet(() -> filters.newTaskFilter(name));
    // A list that asks anew by itself, every ten seconds, would keep the session of an empty chair alive.
    Map<String, Object> properties = Map.of("description", description, "priority", position, "color", color,
        "refresh", false, "showUndefinedVariable", false);
    filters.saveFilter(filter.setQuery(query).setProperties(properties));
  }
}
