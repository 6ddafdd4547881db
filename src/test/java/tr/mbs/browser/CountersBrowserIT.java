package tr.mbs.browser;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.numbering.Direction;
import tr.mbs.numbering.DocumentCounters;
import tr.mbs.numbering.Municipalities;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** "Evrak numaratörü" as the municipality and the help desk see it. */
@ApplicationTest
@ExtendWith(Chromium.class)
class CountersBrowserIT {

  private final Casework casework;
  private final DocumentCounters counters;
  private final StaffAccounts accounts;
  private final TransactionTemplate transaction;
  private final JdbcClient database;
  private final Inspection inspection = new Inspection();

  @Autowired
  CountersBrowserIT(AutowireCapableBeanFactory beans, DocumentCounters counters, StaffAccounts accounts,
      TransactionTemplate transaction, JdbcClient database) {
    this.casework = beans.createBean(Casework.class);
    this.counters = counters;
    this.accounts = accounts;
    this.transaction = transaction;
    this.database = database;
  }

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void thePageOfTheCounters(Visitors visitors) throws Exception {
    UnitCode municipality = Municipalities.withoutCounters(database, "18");
    String officer = "w" + municipality;
    accounts.ensureAccount(new StaffAccounts.NewAccount(officer, "Demo-2026!", "Işıl Çağrı Öğüt", null,
        "+905550001996", Set.of("kurum", municipality.value())));
    Page helpDesk = visitors.desk();
    new StaffPages(helpDesk).signIn("yardim1");
    helpDesk.navigate("/e-belediye/" + municipality + "/numarator");
    inspection.look(helpDesk, "evrak-numaratoru-yok");

    transaction.executeWithoutResult(status -> counters.initialize(municipality,
        IstanbulTime.today(Clock.systemUTC()).getYear(), 1041, 2000, "yardim1", "12345678"));
    Request answered = arrived(municipality);
    casework.decide(officer, answered, Casework.resolve("POSITIVE"));
    arrived(municipality);
    counters.correct(municipality, Direction.OUTGOING, 2001, 2010,
        new Reason("2001–2010 arası numaralar geçiş günü elle verilmiş."), "yardim2");

    Page own = visitors.desk();
    new StaffPages(own).signIn(officer);
    own.navigate("/e-belediye/" + municipality + "/numarator");
    inspection.show(own, "evrak-numaratoru");
    helpDesk.reload();
    inspection.look(helpDesk, "evrak-numaratoru-duzeltme");
    new Portal(helpDesk).press("Düzelt");
    inspection.look(helpDesk, "evrak-numaratoru-hata");
  }

  private Request arrived(UnitCode municipality) throws Exception {
    Request request = casework.file("D18-007");
    casework.decide("migm1", request, Casework.forward(municipality.value()));
    return request;
  }
}
