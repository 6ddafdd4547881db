package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.Requests;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.RequestFilings;
import tr.mbs.request.search.RequestReader;
import tr.mbs.request.search.RequestScope;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** Which requests an officer sees, by the groups of his account. */
@ApplicationTest
class RequestScopeIT {

  @Autowired
  private RequestScope scope;
  @Autowired
  private RequestReader reader;
  @Autowired
  private Requests requests;
  @Autowired
  private RequestFilings filings;
  @Autowired
  private Mandates mandates;
  @Autowired
  private Units units;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private ApplicationContext context;

  private Request request;

  /** In Çankırı: from MİGM to the governorate, on to Millî Eğitim, and back. */
  @BeforeEach
  void sendItAround() {
    UUID mandate = Officeholder.inOffice(context).mandate();
    String number = filings.file(
        new FileRequestForm(RequestType.REQUEST, "EGT", "Servis", "Gelmiyor.", null, UUID.randomUUID()), mandate,
        mandates.find(mandate).orElseThrow().muhtarlikId());
    UUID id = reader.findByNumber(number).orElseThrow().getId();
    transaction.executeWithoutResult(status -> {
      requests.forward(id, actor("migm"), new UnitCode("valilik-18"), "Gereği için.");
      requests.forward(id, actor("valilik-18"), new UnitCode("md-18-milli-egitim"), "Gereği için.");
      requests.giveBack(id, actor("md-18-milli-egitim"), "Görev alanı dışı.", null);
    });
    request = reader.findById(id).orElseThrow();
  }

  @Test
  void whoHoldsOrHeldItSeesIt() {
    for (String group : Set.of("migm", "migm-yonetici", "valilik-18", "md-18-milli-egitim")) {
      assertThat(sees("kurum", group)).as(group).isTrue();
    }
  }

  @Test
  void nobodyElseDoes() {
    for (String group : Set.of("valilik-06", "md-18-saglik", "md-06-milli-egitim", "belediye-18-merkez",
        "proje-18-merkez", "yardim-masasi", "rapor", "operator", "yonetici")) {
      assertThat(sees("kurum", group)).as(group).isFalse();
    }
    assertThat(sees()).isFalse();
  }

  private boolean sees(String... groups) {
    Refusal refusal = catchThrowableOfType(Refusal.class,
        () -> scope.requireVisible(request, new StaffAccounts.Account("x", "X", Set.of(groups), "")));
    assertThat(refusal == null || refusal.kind() == Refusal.Kind.NOT_FOUND).isTrue();
    return refusal == null;
  }

  private Actor actor(String unit) {
    return new Actor("x", units.get(new UnitCode(unit)));
  }
}
