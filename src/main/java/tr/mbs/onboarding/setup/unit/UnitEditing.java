package tr.mbs.onboarding.setup.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.WrongFields;

/** Step 3: the help desk adds, changes and removes units of a municipality, one by one. */
@Component
public class UnitEditing {

  static final int STEP = 3;

  private final MunicipalityUnits units;
  private final Participations participations;
  private final UnitTrail trail;

  UnitEditing(MunicipalityUnits units, Participations participations, UnitTrail trail) {
    this.units = units;
    this.participations = participations;
    this.trail = trail;
  }

  /** The units as somebody finds them who is about to change one. @throws Refusal NOT_FOUND without such a unit */
  @Transactional
  public UnitTree open(String municipality, UUID id, String userId) {
    UnitTree tree = units.tree(participations.working(municipality, STEP, userId).id());
    if (tree.find(id).isEmpty()) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "setup.unit.notFound");
    }
    return tree;
  }

  /** @throws WrongFields for each field that cannot be stored; throws as {@link Participations#working} */
  @Transactional
  public void add(String municipality, TypedMunicipalityUnit typed, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    MunicipalityUnit unit = checked(participation, typed, UUID.randomUUID(), units.tree(participation.id()));
    units.add(participation.id(), List.of(unit));
    trail.added(participation, List.of(unit));
  }

  /**
   * Changes a unit.
   *
   * @param seen the version that was shown
   * @throws Refusal as {@link #add}; CONFLICT when it is another version by now, or is gone
   */
  @Transactional
  public void change(String municipality, UUID id, int seen, TypedMunicipalityUnit typed, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    UnitTree tree = units.tree(participation.id());
    requireSeen(tree, id, seen);
    List<MunicipalityUnit> changed = List.of(checked(participation, typed, id, tree));
    units.change(changed);
    trail.changed(participation, tree, changed);
  }

  /** @throws Refusal CONFLICT as {@link #change}; INVALID when units stand below it, or people work there */
  @Transactional
  public void remove(String municipality, UUID id, int seen, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    UnitTree tree = units.tree(participation.id());
    MunicipalityUnit unit = requireSeen(tree, id, seen);
    if (tree.hasChildren(id)) {
      throw new Refusal(Refusal.Kind.INVALID, "setup.unit.children");
    }
    if (units.hasPeople(id)) {
      throw new Refusal(Refusal.Kind.INVALID, "setup.unit.people");
    }
    units.remove(id);
    trail.removed(participation, unit);
  }

  private static MunicipalityUnit requireSeen(UnitTree tree, UUID id, int seen) {
    return tree.find(id).filter(unit -> unit.version() == seen).orElseThrow(Edits::changed);
  }

  private MunicipalityUnit checked(Participation participation, TypedMunicipalityUnit typed, UUID id, UnitTree tree) {
    List<Refusal> wrong = new ArrayList<>();
    MunicipalityUnit unit = typed.unit(id, wrong);
    UnitTree changed = tree.with(List.of(unit));
    List<Refusal> misplaced = changed.wrong(unit);
    misplaced.stream().filter(refusal -> wrong.stream().noneMatch(known ->
        Objects.equals(known.field(), refusal.field()))).forEach(wrong::add);
    if (wrong.isEmpty() && changed.isTooDeep()) {
      wrong.add(UnitTree.tooDeep());
    }
    // A number of the municipality's own is not asked about again: it may be the other one who was wrong.
    if (wrong.isEmpty() && unit.detsis() != null && tree.withDetsis(unit.detsis()).isEmpty()
        && !units.takenElsewhere(participation.id(), List.of(unit.detsis())).isEmpty()) {
      wrong.add(takenElsewhere());
    }
    WrongFields.requireNone(wrong);
    return unit;
  }

  /** Whose it is, is nobody's business but the other municipality's. */
  static Refusal takenElsewhere() {
    return Refusal.field("detsis", "setup.unit.detsis.elsewhere");
  }
}
