package tr.mbs.onboarding.setup.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;
import tr.mbs.onboarding.setup.Names;

/** Step 3, "Belediye Birimlerinin Tanımlanması". */
@Component
public class UnitStep implements StepFacts, StepPanel {

  private static final String INDENT = "– ";

  private final MunicipalityUnits units;
  private final MessageSource messages;

  UnitStep(MunicipalityUnits units, MessageSource messages) {
    this.units = units;
    this.messages = messages;
  }

  @Override
  public int step() {
    return 3;
  }

  /** Every unit but one has a parent: no other can be stored. */
  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    List<MunicipalityUnit> all = units.all(onboarding.getId());
    List<Refusal> missing = new ArrayList<>();
    if (all.isEmpty()) {
      missing.add(Refusal.field("name", "setup.unit.none"));
    }
    List<String> unnumbered = all.stream().filter(unit -> unit.detsis() == null).map(MunicipalityUnit::name).toList();
    if (!unnumbered.isEmpty()) {
      missing.add(Refusal.field("birimler", "setup.unit.unnumbered", Names.listed(unnumbered)));
    }
    return missing;
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    UnitTree tree = units.tree(participation.id());
    Map<String, Object> model = new HashMap<>();
    model.put("unitNodes", tree.nodes());
    model.put("unitCount", tree.all().size());
    model.put("unitParents", options(tree.nodes()));
    model.put("unitKinds", kinds());
    model.put("typedUnit", new TypedMunicipalityUnit(null, null,
        tree.root().map(root -> root.id().toString()).orElse(null), null));
    model.put("unitColumns", String.join(";", UnitFile.HEADERS));
    model.put("unitFileLines", UnitFile.LINES);
    model.put("unitFileMegabytes", UnitFile.MEGABYTES);
    return model;
  }

  /** Id to name, for a list to choose from; those below another one are indented. */
  public static Map<String, String> options(List<UnitTree.Node> nodes) {
    Map<String, String> options = new LinkedHashMap<>();
    add(nodes, "", options);
    return options;
  }

  Map<String, String> kinds() {
    Locale locale = LocaleContextHolder.getLocale();
    Map<String, String> kinds = new LinkedHashMap<>();
    for (MunicipalityUnitKind kind : MunicipalityUnitKind.values()) {
      kinds.put(kind.name(), messages.getMessage("setup.unit.kind." + kind, null, locale));
    }
    return kinds;
  }

  private static void add(List<UnitTree.Node> nodes, String indent, Map<String, String> options) {
    for (UnitTree.Node node : nodes) {
      options.put(node.unit().id().toString(), indent + node.unit().name());
      add(node.children(), indent + INDENT, options);
    }
  }
}
