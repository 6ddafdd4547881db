package tr.mbs.request;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.function.Predicate;
import tr.mbs.registry.UnitCode;

/**
 * Which requests an officer sees (domain.md §1): MİGM all, a governorate those of its il, a directorate or municipality
 * what it holds or once held. Whose groups are none of these sees none.
 *
 * @param everything whether no request is out of sight
 * @param plates     the iller whose requests are in sight
 * @param bodies     the units whose present and past requests are in sight
 */
record Sight(boolean everything, Set<String> plates, Set<String> bodies) {

  private static final String GOVERNORATE = "valilik-";

  /** @param groups candidate groups of the officer */
  static Sight of(Set<String> groups) {
    return new Sight(
        groups.contains(UnitCode.DIRECTORATE_GENERAL.value()) || groups.contains(UnitCode.ARBITER.value()),
        select(groups, group -> group.startsWith(GOVERNORATE)).stream()
            .map(group -> group.substring(GOVERNORATE.length())).collect(toUnmodifiableSet()),
        select(groups, group -> group.startsWith("md-") || group.startsWith("belediye-")));
  }

  boolean isEmpty() {
    return !everything && plates.isEmpty() && bodies.isEmpty();
  }

  private static Set<String> select(Set<String> groups, Predicate<String> kind) {
    return groups.stream().filter(kind).collect(toUnmodifiableSet());
  }
}
