package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.resolve;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tr.mbs.request.Request;
import tr.mbs.request.search.Workload;
import tr.mbs.testing.ApplicationTest;

/** The staff home counts what Tasklist shows to the same officer. */
@ApplicationTest
class WorkloadIT {

  @Autowired
  private Workload workload;

  @Autowired
  private AutowireCapableBeanFactory beans;

  @Test
  void whatTheArbiterDecidesWaitsAtTheArbiterAlone() throws Exception {
    Casework casework = beans.createBean(Casework.class);
    long experts = open("migm");
    long arbiter = open("migm-yonetici");
    Request request = casework.file("D18-001");
    assertThat(open("migm")).isEqualTo(experts + 1);
    for (int returns = 1; returns <= 2; returns++) {
      casework.decide("migm1", request, forward("valilik-18"));
      casework.decide("valilik18a", request, giveBack("Görev alanımızda değildir."));
    }
    assertThat(open("migm")).isEqualTo(experts);
    assertThat(open("migm-yonetici")).isEqualTo(arbiter + 1);
    casework.decide("migmyonetici", request, resolve("POSITIVE"));
    assertThat(open("migm-yonetici")).isEqualTo(arbiter);
    assertThat(casework.now(request).awaitsArbiter()).isFalse();
  }

  /** As Tasklist has a task for it, beside the body's. */
  @Test
  void aWishForExtraTimeWaitsAtMigmToo() throws Exception {
    Casework casework = beans.createBean(Casework.class);
    Request request = casework.file("D18-001");
    casework.decide("migm1", request, forward("valilik-18"));
    long migm = open("migm");
    long governorate = open("valilik-18");
    casework.decide("valilik18a", request, Casework.wish("Keşif bekleniyor."));
    assertThat(open("migm")).isEqualTo(migm + 1);
    assertThat(open("valilik-18")).isEqualTo(governorate);
    casework.answerWish("migm1", request, Casework.grant(5));
    assertThat(open("migm")).isEqualTo(migm);
  }

  private long open(String unit) {
    return workload.of(Set.of(unit)).open();
  }
}
