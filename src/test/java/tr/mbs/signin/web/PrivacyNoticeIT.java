package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.ModelAndView;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.signin.PrivacyNotice;
import tr.mbs.signin.web.session.FirstPage;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "Aydınlatma Metni": open to everybody, and everybody who signs in is told of it once. */
@ApplicationTest
class PrivacyNoticeIT {

  private static final String NOTICE = "class=\"notice-line\"";
  private static final String LINK = "href=\"/aydinlatma-metni\"";
  private static final String PASSWORD = "Deneme-2026!";

  private final String userId = "bilgi." + UUID.randomUUID();

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private PrivacyNotice notice;
  @Autowired
  private FirstPage firstPage;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private Units units;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void everybodyFindsTheText() {
    Visitor anybody = new Visitor(port);
    for (String page : new String[] {"/", "/giris", "/kurum/giris"}) {
      assertThat(anybody.get(page).body()).as(page).contains(LINK).doesNotContain(NOTICE);
    }
    assertThat(anybody.get("/aydinlatma-metni").body())
        .contains("İçişleri Bakanlığı", "Mahalli İdareler Genel Müdürlüğü", "22 Kasım 2026", "6698");
  }

  @Test
  void anAddressThatNobodyHasEnteredIsNoLink() {
    String migm = units.get(UnitCode.DIRECTORATE_GENERAL).email();
    Visitor anybody = new Visitor(port);
    assertThat(anybody.get("/aydinlatma-metni").body()).contains("href=\"mailto:" + migm + "\"");
    writeMigmTo(null);
    try {
      assertThat(anybody.get("/aydinlatma-metni").body()).contains("Mahalli İdareler Genel Müdürlüğü")
          .doesNotContain("mailto:");
    } finally {
      writeMigmTo(migm);
    }
  }

  private void writeMigmTo(String email) {
    jdbc.sql("update organization_unit set email = ? where code = ?").params(email, "migm").update();
    units.forget();
  }

  @Test
  void aMuhtarIsToldOnTheFirstPageAndNeverAgain() {
    Officeholder muhtar = Officeholder.inOffice(context);
    Visitor visitor = MuhtarVisit.signedIn(port, muhtar);
    assertThat(shown("muhtar:" + person(muhtar))).isEmpty();
    assertThat(visitor.get("/talepler").body()).contains(NOTICE, LINK);
    assertThat(visitor.get("/talepler").body()).doesNotContain(NOTICE);
    assertThat(MuhtarVisit.signedIn(port, muhtar).get("/talepler").body()).doesNotContain(NOTICE);
    assertThat(shown("muhtar:" + person(muhtar))).containsExactly(PrivacyNotice.VERSION);
  }

  @Test
  void anotherTermIsTheSamePerson() {
    Officeholder muhtar = Officeholder.inOffice(context);
    notice.shownTo(new MuhtarPrincipal(muhtar.mandate(), "T"));
    String office = "T-" + UUID.randomUUID().toString().substring(0, 12);
    context.getBean(Muhtarliks.class).recordDemo(office, "18", "Merkez", null, "Deneme", OfficeKind.VILLAGE);
    UUID next = context.getBean(Mandates.class).record(new NewMandate(muhtar.tckn(), muhtar.fullName(), null, null,
        office, LocalDate.now(), null));
    assertThat(notice.isDueFor(new MuhtarPrincipal(next, office))).isFalse();
  }

  @Test
  void whatIsNoPageDoesNotUseItUp() {
    Visitor officer = signedIn("migm");
    assertThat(officer.get("/forms/file-request").body()).doesNotContain(NOTICE);
    assertThat(officer.get("/kurum/talepler/MBS-2026-9999999").body()).doesNotContain(NOTICE);
    assertThat(shown("account:" + userId)).isEmpty();
    assertThat(officer.get("/kurum").body()).contains(NOTICE);
    assertThat(officer.get("/kurum").body()).doesNotContain(NOTICE);
    assertThat(shown("account:" + userId)).containsExactly(PrivacyNotice.VERSION);
  }

  @Test
  void aNewVersionIsToldAgain() {
    LocalDate earlier = PrivacyNotice.VERSION.minusYears(1);
    jdbc.sql("insert into privacy_notice_shown (person, version) values (?, ?)")
        .params("account:" + userId, earlier).update();
    assertThat(signedIn("rapor").get("/kurum").body()).contains(NOTICE);
    assertThat(shown("account:" + userId)).containsExactly(earlier, PrivacyNotice.VERSION);
  }

  @Test
  void manyPagesAtOnceAreWrittenDownOnce() throws Exception {
    StaffPrincipal officer = new StaffPrincipal(userId);
    var pages = AtOnce.of(Collections.nCopies(8, () -> {
      notice.shownTo(officer);
      return true;
    }));
    assertThat(pages.failures()).isEmpty();
    assertThat(shown("account:" + userId)).containsExactly(PrivacyNotice.VERSION);
  }

  @Test
  void laterPagesAskTheDatabaseNothing() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/kurum");
    request.setSession(new MockHttpSession());
    ModelAndView page = new ModelAndView("desk/staff-home");
    assertThat(Statements.of(() -> firstPage.postHandle(request, new MockHttpServletResponse(), this, page)).count())
        .isZero();
    assertThat(page.getModel()).isEmpty();
  }

  private Visitor signedIn(String group) {
    accounts.ensureAccount(new StaffAccounts.NewAccount(userId, PASSWORD, "Işık Çınar", null, null,
        Set.of(group, "kurum")));
    return StaffVisit.signedIn(port, userId, PASSWORD).visitor();
  }

  private UUID person(Officeholder muhtar) {
    return context.getBean(Mandates.class).person(muhtar.mandate());
  }

  private List<LocalDate> shown(String person) {
    return jdbc.sql("select version from privacy_notice_shown where person = ? order by version").param(person)
        .query(LocalDate.class).list();
  }
}
