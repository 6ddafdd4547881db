package tr.mbs.registry.place;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import tr.mbs.site.Audience;

/**
 * Which offices an officer finds in the register, and which he may change: a governorate those of its il, BİDB all;
 * MİGM reads all, because it sends and records requests of every il, and changes none.
 *
 * @param everywhere whether he finds all
 * @param masters    whether he may change all
 * @param plates     iller whose offices he finds and may change
 */
public record OfficeScope(boolean everywhere, boolean masters, Set<String> plates) {

  /** Whose groups have offices in scope. */
  public static final Set<Audience> READERS = Collections.unmodifiableSet(
      EnumSet.of(Audience.GOVERNORATE, Audience.MIGM, Audience.MIGM_MANAGER, Audience.ADMIN));
  /** Who may change some of them. */
  public static final Set<Audience> KEEPERS =
      Collections.unmodifiableSet(EnumSet.of(Audience.GOVERNORATE, Audience.ADMIN));

  /** @param groups candidate groups of the officer */
  public static OfficeScope of(Set<String> groups) {
    Set<Audience> audiences = Audience.ofGroups(groups);
    boolean masters = audiences.contains(Audience.ADMIN);
    return new OfficeScope(
        masters || audiences.contains(Audience.MIGM) || audiences.contains(Audience.MIGM_MANAGER), masters,
        groups.stream().filter(Audience.GOVERNORATE::includes)
            .map(group -> group.substring(Audience.GOVERNORATE.group().length())).collect(toUnmodifiableSet()));
  }

  public boolean reads(Office office) {
    return everywhere || plates.contains(office.plate());
  }

  public boolean changes(Office office) {
    return masters || plates.contains(office.plate());
  }

  /** The only il he finds anything in, or {@code null}. */
  public String onlyPlate() {
    return everywhere || plates.size() != 1 ? null : plates.iterator().next();
  }
}
