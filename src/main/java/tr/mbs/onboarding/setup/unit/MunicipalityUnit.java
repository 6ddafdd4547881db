package tr.mbs.onboarding.setup.unit;

import java.util.UUID;

/**
 * A municipality's own unit, as the help desk enters it in step 3.
 *
 * @param parent  {@code null} for the root, the municipality itself
 * @param detsis  its 8 digits in the register of state organisations, or {@code null} until they are known
 * @param version counts changes by people
 */
public record MunicipalityUnit(UUID id, UUID parent, String name, MunicipalityUnitKind kind, String detsis,
    int version) {

  public boolean isRoot() {
    return parent == null;
  }

  /** The same elsewhere in the tree. */
  MunicipalityUnit below(UUID other) {
    return new MunicipalityUnit(id, other, name, kind, detsis, version);
  }
}
