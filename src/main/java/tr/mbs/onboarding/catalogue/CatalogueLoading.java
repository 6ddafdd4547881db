package tr.mbs.onboarding.catalogue;

import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.site.start.StartTask;

/** Stores the versions of the catalogue that the database does not have: running onboardings keep theirs. */
@Component
@Order(120)
class CatalogueLoading implements StartTask {

  private final CatalogueSteps stored;

  CatalogueLoading(CatalogueSteps stored) {
    this.stored = stored;
  }

  @Override
  @Transactional
  public void run() {
    IntStream.rangeClosed(stored.newest().orElse(0) + 1, CatalogueFile.NEWEST)
        .forEach(version -> CatalogueFile.steps(version).forEach(stored::add));
  }
}
