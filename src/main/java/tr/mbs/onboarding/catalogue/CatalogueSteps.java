package tr.mbs.onboarding.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The catalogue as it is stored; {@link Catalogue} keeps what it has read. */
interface CatalogueSteps extends Repository<CatalogueStep, CatalogueStep.Key> {

  /** As {@link tr.mbs.site.database.Kept#add}. */
  void add(CatalogueStep step);

  List<CatalogueStep> findByVersionOrderByNumber(int version);

  @Query("select max(s.version) from CatalogueStep s")
  Optional<Integer> newest();
}
