package tr.mbs.onboarding.setup.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/** A municipality's units as a tree with one root. What breaks it is refused here, whoever asks: a form or a file. */
public final class UnitTree {

  /**
   * A unit and what stands below it.
   *
   * @param children in Turkish order
   */
  public record Node(MunicipalityUnit unit, List<Node> children) {
  }

  /** Deeper than any municipality is; a page can still show it. */
  static final int LEVELS = 8;

  private static final Comparator<MunicipalityUnit> BY_NAME =
      Comparator.comparing((MunicipalityUnit unit) -> TurkishText.sortKey(unit.name()))
          .thenComparing(MunicipalityUnit::id);

  private final Map<UUID, MunicipalityUnit> units = new LinkedHashMap<>();

  UnitTree(Collection<MunicipalityUnit> units) {
    units.stream().sorted(BY_NAME).forEach(unit -> this.units.put(unit.id(), unit));
  }

  Optional<MunicipalityUnit> find(UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  Optional<MunicipalityUnit> withDetsis(String detsis) {
    return units.values().stream().filter(unit -> detsis.equals(unit.detsis())).findFirst();
  }

  Optional<MunicipalityUnit> root() {
    return units.values().stream().filter(MunicipalityUnit::isRoot).findFirst();
  }

  /** Each unit before those below it, siblings in Turkish order. */
  List<MunicipalityUnit> all() {
    List<MunicipalityUnit> all = new ArrayList<>();
    nodes().forEach(node -> add(node, all));
    return all;
  }

  /** The root with all below it; empty without one. */
  public List<Node> nodes() {
    Map<UUID, List<MunicipalityUnit>> below = new HashMap<>();
    units.values().forEach(unit -> below.computeIfAbsent(unit.parent(), parent -> new ArrayList<>()).add(unit));
    return nodes(null, below);
  }

  boolean hasChildren(UUID unit) {
    return units.values().stream().anyMatch(child -> unit.equals(child.parent()));
  }

  /** The tree with these units in it, new or changed. What they break is told by {@link #wrong}. */
  UnitTree with(Collection<MunicipalityUnit> others) {
    Map<UUID, MunicipalityUnit> changed = new LinkedHashMap<>(units);
    others.forEach(unit -> changed.put(unit.id(), unit));
    return new UnitTree(changed.values());
  }

  /** What is wrong with the place of a unit of this tree, and with its number. */
  List<Refusal> wrong(MunicipalityUnit unit) {
    List<Refusal> wrong = new ArrayList<>();
    if (unit.isRoot()) {
      units.values().stream().filter(other -> other.isRoot() && !other.equals(unit)).findFirst().ifPresent(root ->
          wrong.add(Refusal.field("parent", "setup.unit.parent.missing", root.name())));
    } else if (!units.containsKey(unit.parent())) {
      wrong.add(Refusal.field("parent", "setup.unit.parent.unknown"));
    } else if (isBelowItself(unit)) {
      wrong.add(Refusal.field("parent", "setup.unit.parent.below"));
    } else if (level(unit) > LEVELS) {
      wrong.add(tooDeep());
    }
    units.values().stream().filter(other -> !other.id().equals(unit.id()) && unit.detsis() != null
        && unit.detsis().equals(other.detsis())).findFirst().ifPresent(other ->
            wrong.add(Refusal.field("detsis", "setup.unit.detsis.taken", other.name())));
    return wrong;
  }

  /** Whether a unit that was moved took one below it too deep. */
  boolean isTooDeep() {
    return units.values().stream().anyMatch(unit -> level(unit) > LEVELS);
  }

  static Refusal tooDeep() {
    return Refusal.field("parent", "setup.unit.parent.deep", LEVELS);
  }

  private boolean isBelowItself(MunicipalityUnit unit) {
    return above(unit).contains(unit.id());
  }

  /** 1 for the root. */
  private int level(MunicipalityUnit unit) {
    return above(unit).size() + 1;
  }

  /** All units above one; ends where it comes round in a circle. */
  private Set<UUID> above(MunicipalityUnit unit) {
    Set<UUID> above = new HashSet<>();
    UUID next = unit.parent();
    while (next != null && above.add(next)) {
      next = units.containsKey(next) ? units.get(next).parent() : null;
    }
    return above;
  }

  private static List<Node> nodes(UUID parent, Map<UUID, List<MunicipalityUnit>> below) {
    return below.getOrDefault(parent, List.of()).stream()
        .map(unit -> new Node(unit, nodes(unit.id(), below))).toList();
  }

  private static void add(Node node, List<MunicipalityUnit> all) {
    all.add(node.unit());
    node.children().forEach(child -> add(child, all));
  }
}
