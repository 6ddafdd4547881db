package tr.mbs.request.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;
import tr.mbs.site.Audience;

/**
 * Which requests an officer sees (domain.md §1): MİGM all, a governorate those of its il, a directorate or municipality
 * what it holds or once held. Whose groups are none of these sees none.
 *
 * @param everything whether no request is out of sight
 * @param plates     the iller whose requests are in sight
 * @param bodies     the units whose present and past requests are in sight
 */
record Sight(boolean everything, Set<String> plates, Set<String> bodies) {

  /** @param groups candidate groups of the officer */
  static Sight of(Set<String> groups) {
    return new Sight(
        !among(groups, Audience.MIGM, Audience.MIGM_MANAGER).isEmpty(),
        among(groups, Audience.GOVERNORATE).stream()
            .map(group -> group.substring(Audience.GOVERNORATE.group().length()))
            .collect(toUnmodifiableSet()),
        among(groups, Audience.DIRECTORATE, Audience.MUNICIPALITY));
  }

  boolean isEmpty() {
    return !everything && plates.isEmpty() && bodies.isEmpty();
  }

  private static Set<String> among(Set<String> groups, Audience... audiences) {
    return groups.stream()
        .filter(group -> Arrays.stream(audiences).anyMatch(audience -> audience.includes(group)))
        .collect(toUnmodifiableSet());
  }
}
