package tr.mbs.onboarding.setup.unit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tr.mbs.kernel.Detsis;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedText;
import tr.mbs.registry.unit.UnitName;

/** The form of a unit as it was typed. */
public record TypedMunicipalityUnit(String name, String kind, String parent, String detsis) {

  static final int NAME_LENGTH = 150;

  static TypedMunicipalityUnit of(MunicipalityUnit unit) {
    return new TypedMunicipalityUnit(unit.name(), unit.kind().name(),
        unit.parent() == null ? null : unit.parent().toString(), unit.detsis());
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use */
  MunicipalityUnit unit(UUID id, List<Refusal> wrong) {
    return new MunicipalityUnit(id, parent(wrong), name(name, wrong), kind(wrong), detsis(detsis, wrong), 1);
  }

  static String name(String typed, List<Refusal> wrong) {
    String text = typed == null ? "" : TurkishText.normalize(typed);
    if (!UnitName.isOne(text, NAME_LENGTH)) {
      wrong.add(Refusal.field("name", "setup.unit.name.wrong", NAME_LENGTH));
    }
    return text;
  }

  static String detsis(String typed, List<Refusal> wrong) {
    return detsis("detsis", typed, wrong);
  }

  /** @return {@code null} when it was left blank, or after a sentence that it is wrong */
  static String detsis(String field, String typed, List<Refusal> wrong) {
    if (TypedText.clean(typed) == null) {
      return null;
    }
    return Detsis.parse(typed).map(Detsis::digits).orElseGet(() -> {
      wrong.add(Refusal.field(field, "setup.unit.detsis.wrong"));
      return null;
    });
  }

  private MunicipalityUnitKind kind(List<Refusal> wrong) {
    Optional<MunicipalityUnitKind> known = MunicipalityUnitKind.named(kind);
    if (known.isEmpty()) {
      wrong.add(Refusal.field("kind", "setup.unit.kind.missing"));
    }
    return known.orElse(MunicipalityUnitKind.OTHER);
  }

  /** What is no id is as unknown as that of nobody's unit. */
  private UUID parent(List<Refusal> wrong) {
    if (TypedText.clean(parent) == null) {
      return null;
    }
    return Ids.parse(parent).orElseGet(() -> {
      wrong.add(Refusal.field("parent", "setup.unit.parent.unknown"));
      return null;
    });
  }
}
