package tr.mbs.registry.mandate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeScope;

/**
 * Which offices people hold, or will hold, besides the one that they take now. Hardly anybody does.
 *
 * @param mine    ids of those that the officer may change
 * @param foreign who has one that he may not
 */
record OtherOffices(Set<String> mine, Set<Tckn> foreign) {

  /** @param offices finds offices by their ids; asked only when there are some */
  static OtherOffices of(List<NewMandate> entries, Map<Tckn, List<Mandate>> ofPerson, LocalDate today, OfficeScope scope,
      Function<Set<String>, Map<String, Office>> offices) {
    Map<String, Set<Tckn>> holders = new HashMap<>();
    for (NewMandate entry : entries) {
      for (Mandate other : ofPerson.getOrDefault(entry.tckn(), List.of())) {
        if (!other.muhtarlikId().equals(entry.muhtarlikId())
            && (other.term().lasts(today) || other.term().overlaps(entry.term()))) {
          holders.computeIfAbsent(other.muhtarlikId(), office -> new HashSet<>()).add(entry.tckn());
        }
      }
    }
    OtherOffices others = new OtherOffices(new HashSet<>(), new HashSet<>());
    if (!holders.isEmpty()) {
      offices.apply(holders.keySet()).forEach((id, office) -> {
        if (scope.changes(office)) {
          others.mine.add(id);
        } else {
          others.foreign.addAll(holders.get(id));
        }
      });
    }
    return others;
  }
}
