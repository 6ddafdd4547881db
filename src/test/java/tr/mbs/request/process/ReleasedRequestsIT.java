package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.resolve;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.request.Request;
import tr.mbs.request.Status;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.process.ReleasedModel;

/** Requests that began with the model of the release before come to their end with the steps and rules of today. */
@ApplicationTest
class ReleasedRequestsIT {

  private static final String NOT_OURS = "Görevimiz değildir.";

  @Autowired
  private ApplicationContext context;

  private Casework casework;
  private ReleasedModel released;

  @BeforeEach
  void deploy() {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    released = new ReleasedModel(RequestProcess.KEY, context);
  }

  @AfterEach
  void undeploy() {
    released.close();
  }

  @Test
  void oneThatBeganWithItGoesOnAndIsNamedAsAlways() throws Exception {
    Request filed = casework.file("D18-001");
    String name = filed.number() + " · Yol · Yukarıpınar (Merkez)";
    assertThat(released.runs(filed.getId())).isTrue();
    assertThat(casework.task(filed).getName()).isEqualTo("Yönlendir: " + name);
    casework.decide("migm1", filed, forward("belediye-18-merkez"));
    casework.decide("belediye18", filed, giveBack(NOT_OURS));
    assertThat(casework.task(filed).getName()).isEqualTo("İade: Yönlendir: " + name);
    casework.decide("migm1", filed, forward("valilik-18"));
    casework.decide("valilik18a", filed, forward("md-18-milli-egitim"));
    casework.decide("egitim18", filed, giveBack(NOT_OURS));
    casework.decide("valilik18a", filed, giveBack(NOT_OURS));
    assertThat(released.runs(filed.getId())).isTrue();
    casework.decide("migmyonetici", filed, resolve("INFORMED"));
    assertThat(casework.now(filed).status()).isEqualTo(Status.RESOLVED);
  }

  @Test
  void oneThatIsMovedToTheModelOfTodayGoesOnToo() throws Exception {
    Request filed = casework.file("D18-002");
    released.migrate(filed.getId());
    assertThat(released.runs(filed.getId())).isFalse();
    casework.decide("migm1", filed, forward("valilik-18"));
    casework.decide("valilik18a", filed, forward("md-18-milli-egitim"));
    casework.decide("egitim18", filed, resolve("POSITIVE"));
    assertThat(casework.now(filed).status()).isEqualTo(Status.RESOLVED);
  }
}
