package tr.mbs.onboarding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Side;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.testing.ApplicationTest;

@ApplicationTest
class CatalogueIT {

  /** domain.md §3: the source gives these titles; those of 2 to 5 are missing there. */
  private static final Set<Integer> VERBATIM = Set.of(1, 6, 7, 8, 9, 10, 11);

  @Autowired
  private Catalogue catalogue;
  @Autowired
  private Onboardings onboardings;
  @Autowired
  private OnboardingMoves moves;
  @Autowired
  private Units units;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionTemplate transaction;

  @Test
  void elevenStepsWithTheirOwnersAndWhatIsReconstructed() {
    List<CatalogueStep> steps = catalogue.steps(1);
    assertThat(steps).extracting(CatalogueStep::number).containsExactlyElementsOf(StepNumber.all().boxed().toList());
    assertThat(steps.stream().filter(CatalogueStep::verbatim).map(CatalogueStep::number).collect(Collectors.toSet()))
        .isEqualTo(VERBATIM);
    assertThat(steps.stream().filter(step -> step.owner() == Side.HELP_DESK).map(CatalogueStep::number))
        .containsExactly(2, 3, 5, 11);
    assertThat(steps.stream().filter(step -> step.owner() == Side.MUNICIPALITY).map(CatalogueStep::number))
        .containsExactly(1);
    assertThat(steps.stream().filter(step -> step.menuPath() != null).map(CatalogueStep::number))
        .containsExactly(6, 7, 8, 9);
  }

  @Test
  void aNewVersionIsForThoseWhoBeginAfterIt() {
    transaction.executeWithoutResult(status -> {
      UUID before = UUID.randomUUID();
      moves.open(before, units.get(new UnitCode("belediye-18-orta")), "yardim1");
      jdbc.sql("""
          insert into onboarding_catalogue (version, step, title, owner, rule, help, verbatim)
          select 99, step, 'Yeni başlık', owner, rule, help, verbatim from onboarding_catalogue
          where version = 1""").update();
      UUID after = UUID.randomUUID();
      moves.open(after, units.get(new UnitCode("belediye-18-ilgaz")), "yardim1");
      assertThat(onboardings.get(before).catalogueVersion()).isEqualTo(1);
      assertThat(onboardings.get(after).catalogueVersion()).isEqualTo(99);
      status.setRollbackOnly();
    });
  }
}
