package tr.mbs.onboarding.setup.right;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditEntry;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.ApprovedUsers;
import tr.mbs.onboarding.setup.ApprovedUsers.User;
import tr.mbs.onboarding.setup.WrongFields;

/**
 * Step 7: which pages approved users may open. Rights are added and taken away one by one, never replaced as a whole: two
 * leads who work together lose nothing of each other's. A right is the pair of a user and a page, and nothing else.
 */
@Component
public class PageRights {

  static final int STEP = 7;

  private record Granted(UUID person, PageRight right) {
  }

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Participations participations;
  private final ApprovedUsers users;
  private final AuditTrail audit;

  PageRights(JdbcClient jdbc, JdbcTemplate batches, Participations participations, ApprovedUsers users,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.participations = participations;
    this.users = users;
    this.audit = audit;
  }

  /** By user; who has none is missing. */
  Map<UUID, Set<PageRight>> of(UUID onboarding) {
    return jdbc.sql("""
            select r.person_id, r.page from onboarding_page_right r
            join onboarding_person p on p.id = r.person_id where p.onboarding_id = ?""")
        .param(onboarding)
        .query((row, line) -> new Granted(row.getObject("person_id", UUID.class),
            PageRight.valueOf(row.getString("page"))))
        .list().stream()
        .collect(Collectors.groupingBy(Granted::person,
            Collectors.mapping(Granted::right, Collectors.toCollection(() -> EnumSet.noneOf(PageRight.class)))));
  }

  /**
   * Gives each of some users each of some pages; what somebody has already stays.
   *
   * @param people ids @param pages names of {@link PageRight}
   * @throws WrongFields without a user or a page, or with one that is none; a user who is not approved is named
   */
  @Transactional
  public void add(String municipality, List<String> people, List<String> pages, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    List<Refusal> wrong = new ArrayList<>();
    List<User> chosen = people(participation.id(), people, wrong);
    Set<PageRight> rights = rights(pages, wrong);
    WrongFields.requireNone(wrong);
    Map<UUID, Set<PageRight>> before = of(participation.id());
    Map<UUID, Set<PageRight>> added = new LinkedHashMap<>();
    for (User user : chosen) {
      Set<PageRight> missing = EnumSet.copyOf(rights);
      missing.removeAll(before.getOrDefault(user.id(), Set.of()));
      if (!missing.isEmpty()) {
        added.put(user.id(), missing);
      }
    }
    store(participation.id(), added, userId);
  }

  /**
   * Takes one page from one user; it is no fault when a colleague did so before.
   *
   * @param typed {@code <id of the user>:<name of the page>}
   * @throws Refusal INVALID when it is no such thing, or nobody of this onboarding
   */
  @Transactional
  public void remove(String municipality, String typed, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    String[] parts = typed.split(":", 2);
    User user = users.chosen(participation.id(), parts[0]);
    PageRight right = PageRight.named(parts[parts.length - 1]).orElseThrow(PageRights::noPage);
    int rows = jdbc.sql("delete from onboarding_page_right where person_id = ? and page = ?")
        .params(user.id(), right.name()).update();
    if (rows > 0) {
      audit.record(userId, "page-right-remove", "onboarding", participation.id().toString(),
          user.id() + " " + right);
    }
  }

  private void store(UUID onboarding, Map<UUID, Set<PageRight>> added, String by) {
    batches.batchUpdate("insert into onboarding_page_right (person_id, page) values (?, ?)",
        added.entrySet().stream().flatMap(user -> user.getValue().stream()
            .map(right -> new Object[] {user.getKey(), right.name()})).toList());
    audit.recordAll(added.entrySet().stream().map(user -> new AuditEntry(by, "page-right-add", "onboarding",
        onboarding.toString(), user.getKey() + " " + names(user.getValue()), null)).toList());
  }

  private List<User> people(UUID onboarding, List<String> typed, List<Refusal> wrong) {
    try {
      return users.chosen(onboarding, typed);
    } catch (Refusal refusal) {
      wrong.add(refusal);
      return List.of();
    }
  }

  private static Set<PageRight> rights(List<String> typed, List<Refusal> wrong) {
    Set<PageRight> rights = EnumSet.noneOf(PageRight.class);
    typed.forEach(name -> PageRight.named(name).ifPresent(rights::add));
    if (rights.isEmpty() || rights.size() < Set.copyOf(typed).size()) {
      wrong.add(noPage());
    }
    return rights;
  }

  private static Refusal noPage() {
    return Refusal.field("page", "setup.right.page.missing");
  }

  private static String names(Set<PageRight> rights) {
    return rights.stream().map(PageRight::name).collect(Collectors.joining(" "));
  }
}
