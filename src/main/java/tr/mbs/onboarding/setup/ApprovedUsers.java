package tr.mbs.onboarding.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;

/**
 * The users of a municipality whom the help desk approved: nobody else gets rights in steps 6, 7 and 9.
 * The room {@code people} keeps them; here they are read only, in the columns that a choice needs.
 */
@Component
public class ApprovedUsers {

  /**
   * @param unit     asli birim
   * @param approved others are read only to be refused by name
   */
  public record User(UUID id, String name, String title, String job, UUID unit, boolean approved) {
  }

  private final JdbcClient jdbc;

  ApprovedUsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the Turkish order of their names. */
  public List<User> of(UUID onboarding) {
    return all(onboarding).stream().filter(User::approved).toList();
  }

  /** Id to name and title, for a list to choose from. */
  public Map<String, String> options(UUID onboarding) {
    Map<String, String> options = new LinkedHashMap<>();
    of(onboarding).forEach(user -> options.put(user.id().toString(), user.name() + " (" + user.title() + ")"));
    return options;
  }

  /** As {@link #chosen(UUID, Collection)}. @param typed id, or {@code null} */
  public User chosen(UUID onboarding, String typed) {
    return chosen(onboarding, typed == null ? List.of() : List.of(typed)).get(0);
  }

  /**
   * The approved users that were chosen; at least one.
   *
   * @param typed ids
   * @throws Refusal of the field {@code person} without one, with one who is nobody of this onboarding, or is not approved
   */
  public List<User> chosen(UUID onboarding, Collection<String> typed) {
    Map<UUID, User> known = new LinkedHashMap<>();
    all(onboarding).forEach(user -> known.put(user.id(), user));
    List<User> chosen = new ArrayList<>();
    for (String id : typed) {
      User user = Ids.parse(id).map(known::get)
          .orElseThrow(() -> Refusal.field("person", "setup.person.missing"));
      if (!user.approved()) {
        throw Refusal.field("person", "setup.person.unapproved", user.name());
      }
      chosen.add(user);
    }
    if (chosen.isEmpty()) {
      throw Refusal.field("person", "setup.person.missing");
    }
    return chosen;
  }

  private List<User> all(UUID onboarding) {
    return jdbc.sql("""
            select id, full_name, title, job, unit_id, decision from onboarding_person
            where onboarding_id = ? and role = 'USER' order by name_sort, id""")
        .param(onboarding)
        .query((row, number) -> new User(row.getObject("id", UUID.class), row.getString("full_name"),
            row.getString("title"), row.getString("job"), row.getObject("unit_id", UUID.class),
            row.getString("decision").equals("APPROVED")))
        .list();
  }
}
