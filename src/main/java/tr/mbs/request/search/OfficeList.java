package tr.mbs.request.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tr.mbs.request.Status;

/** The three lists of a muhtar (domain.md §2.2). */
public enum OfficeList {
  PENDING("bekleyen", Status.PENDING),
  FORWARDED("yonlendirilen", Status.FORWARDED),
  RESOLVED("sonuclanan", Status.RESOLVED, Status.WITHDRAWN);

  private final String name;
  private final Set<Status> statuses;

  OfficeList(String name, Status... statuses) {
    this.name = name;
    this.statuses = Set.of(statuses);
  }

  /** @param name as in an address: {@code bekleyen} */
  public static Optional<OfficeList> named(String name) {
    return Arrays.stream(values()).filter(list -> list.name.equals(name)).findFirst();
  }

  /** Name in an address: {@code bekleyen}. */
  public String address() {
    return name;
  }

  Set<Status> statuses() {
    return statuses;
  }
}
