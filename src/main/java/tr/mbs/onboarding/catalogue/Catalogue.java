package tr.mbs.onboarding.catalogue;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** The versions of the catalogue of steps. A version never changes once it is stored, so it is read once. */
@Component
public class Catalogue {

  private final CatalogueSteps stored;
  private final ConcurrentMap<Integer, List<CatalogueStep>> versions = new ConcurrentHashMap<>();

  Catalogue(CatalogueSteps stored) {
    this.stored = stored;
  }

  /** The version with which an onboarding begins today. */
  public int newest() {
    return stored.newest().orElseThrow();
  }

  /** All eleven steps of a version, in order. */
  public List<CatalogueStep> steps(int version) {
    return versions.computeIfAbsent(version, stored::findByVersionOrderByNumber);
  }

  /** @param number 1 to 11 */
  public CatalogueStep step(int version, int number) {
    return steps(version).get(number - 1);
  }

  /** The step that settles something for the whole onboarding. */
  public CatalogueStep deciding(int version, Matter matter) {
    return steps(version).stream().filter(step -> step.decides().filter(matter::equals).isPresent()).findFirst()
        .orElseThrow();
  }

  /** The step whose owner may give this one back. @param number 4 or 10 in the first version */
  public CatalogueStep givingBack(int version, int number) {
    return steps(version).stream().filter(step -> step.givesBack().filter(back -> back == number).isPresent())
        .findFirst().orElseThrow();
  }
}
