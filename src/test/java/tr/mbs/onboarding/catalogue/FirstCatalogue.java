package tr.mbs.onboarding.catalogue;

import java.util.List;
import java.util.Optional;

/** The catalogue of the first version, from its file: what the database has is the same, see {@link CatalogueIT}. */
public final class FirstCatalogue {

  private FirstCatalogue() {
  }

  public static Catalogue read() {
    return new Catalogue(new CatalogueSteps() {
      @Override
      public void add(CatalogueStep step) {
        throw new UnsupportedOperationException("The file has them all");
      }

      @Override
      public List<CatalogueStep> findByVersionOrderByNumber(int version) {
        return CatalogueFile.steps(version);
      }

      @Override
      public Optional<Integer> newest() {
        return Optional.of(1);
      }
    });
  }

  public static CatalogueStep step(int number) {
    return read().step(1, number);
  }
}
