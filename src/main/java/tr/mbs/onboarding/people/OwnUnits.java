package tr.mbs.onboarding.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Detsis;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.TurkishText;

/** The municipality's own units, as step 3 has them, for people to belong to: three columns, read whole. */
@Component
public class OwnUnits {

  /** @param detsis {@code null} until step 3 is through */
  record OwnUnit(UUID id, String name, String detsis) {
  }

  /** All of one onboarding, in the Turkish order of their names. */
  public record Choice(List<OwnUnit> units) {

    /** Id to name, for a list to choose from; units of one name are told apart by their numbers. */
    Map<String, String> options() {
      Map<String, String> options = new LinkedHashMap<>();
      units.forEach(unit -> options.put(unit.id().toString(),
          unit.detsis() == null ? unit.name() : unit.name() + " (" + unit.detsis() + ")"));
      return options;
    }

    /** @param typed id from the list, or DETSİS number or name from a file; a name that two units have finds neither */
    Optional<UUID> find(String typed) {
      Optional<UUID> chosen = Ids.parse(typed);
      String name = TurkishText.fold(typed);
      String number = Detsis.parse(typed).map(Detsis::digits).orElse("");
      List<UUID> found = units.stream().filter(unit -> chosen.isPresent() ? unit.id().equals(chosen.get())
          : number.equals(unit.detsis()) || TurkishText.fold(unit.name()).equals(name)).map(OwnUnit::id).toList();
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
  }

  private final JdbcClient jdbc;

  OwnUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Choice of(UUID onboarding) {
    return new Choice(jdbc.sql("select id, name, detsis from onboarding_unit where onboarding_id = ? order by name_sort, id")
        .param(onboarding)
        .query((row, number) -> new OwnUnit(row.getObject("id", UUID.class), row.getString("name"),
            row.getString("detsis")))
        .list());
  }
}
