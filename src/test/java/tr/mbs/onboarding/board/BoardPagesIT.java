package tr.mbs.onboarding.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.measure.Statements;

/** The board over HTTP: who gets there, what stands on it, and that it costs the same however many there are. */
@ApplicationTest
class BoardPagesIT {

  private static final String MUNICIPALITY = "belediye-57-erfelek";

  @LocalServerPort
  private int port;
  @Autowired
  private BoardPages pages;
  @Autowired
  private Units units;
  @Autowired
  private Provinces provinces;
  @Autowired
  private Catalogue catalogue;
  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private Clock clock;

  private Moves moves;
  private List<UUID> made = List.of();

  @BeforeEach
  void seeds() {
    moves = new Moves(jdbc, clock);
  }

  @AfterEach
  void nothingStays() {
    moves.remove(made);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yardim1", "rapor1"})
  void theBoardSaysWhereAMunicipalityStands(String officer) {
    made = moves.running(List.of(MUNICIPALITY), 8, moves.today().minusDays(1), 3);
    moves.problem(made.get(0), "Parola gelmedi", 1);
    String page = StaffVisit.signedIn(port, officer).visitor().get("/e-belediye?ara=erfelek").body();
    assertThat(page).contains("Erfelek Belediyesi", "Gecikti", "Proje sorumlusu, Yardım masası",
        "Adım 8, 9: tamamlanması bekleniyor", "Adım 5: giriş sorunu yanıt bekliyor", "3 gün",
        "8. adım").doesNotContain("Fatma", "Parola gelmedi");
    assertThat(page.contains("href=\"/e-belediye/" + MUNICIPALITY + "\"")).isEqualTo(officer.equals("yardim1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"belediye18", "belediye18b"})
  void whoeverIsOnTheWayIsLedToHisOwn(String officer) {
    var answer = StaffVisit.signedIn(port, officer).visitor().get("/e-belediye?durum=geciken");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(address ->
        assertThat(address).endsWith("/e-belediye/belediye-18-merkez"));
  }

  @ParameterizedTest
  @CsvSource({"yardim1,e-Belediye geçişleri", "rapor1,e-Belediye geçişleri", "belediye18,e-Belediye geçişi", "migm1,"})
  void theHomeLeadsThereWhoeverMayGo(String officer, String words) {
    String home = StaffVisit.signedIn(port, officer).visitor().get("/kurum").body();
    assertThat(home.contains("href=\"/e-belediye\"")).isEqualTo(words != null);
    assertThat(words == null || home.contains(">" + words + "<")).isTrue();
  }

  @Test
  void whatIsUnknownInTheAddressDoesNoHarm() {
    var visitor = StaffVisit.signedIn(port, "yardim1").visitor();
    for (String query : List.of("durum=x&il=%27", "il=99", "sonra=1-9999999-12-belediye-06", "sonra=9-1-1-a",
        "ara=" + "%25".repeat(300))) {
      assertThat(visitor.get("/e-belediye?" + query).statusCode()).as(query).isEqualTo(200);
    }
  }

  @Test
  void inEnglishToo() {
    assertThat(StaffVisit.signedIn(port, "rapor1").visitor().get("/e-belediye?lang=en").body())
        .contains("Moves to e-Belediye", "Never begun").doesNotContain("??board");
  }

  @Test
  @Transactional
  void theBoardOfAllMunicipalitiesCostsAsMuchAsThatOfOne() throws Exception {
    StaffPrincipal officer = new StaffPrincipal("yardim1");
    catalogue.steps(1);
    moves.running(moves.municipalities("57", 1), 3, null, 1);
    assertStatements(8, () -> pages.board(officer, new BoardFilter("deneme", "57", "devam", null),
        new ExtendedModelMap(), TurkishText.TURKISH));
    seedAll();
    ExtendedModelMap model = new ExtendedModelMap();
    assertStatements(8, () -> pages.board(officer, new BoardFilter("deneme", null, null, null), model,
        TurkishText.TURKISH));
    assertThat((List<?>) model.get("lines")).hasSize(BoardRows.PAGE);
    assertThat(((Funnel) model.get("sum")).running()).isEqualTo(1_407);
  }

  /** As many running ones as there are municipalities in the country: 1,407 with the one before. */
  private void seedAll() {
    LocalDate today = moves.today();
    for (int batch = 0; batch < 74; batch++) {
      moves.running(moves.municipalities(String.format(Locale.ROOT, "%02d", batch + 1), 19), batch % 11 + 1,
          today.minusDays(7).plusDays(batch), batch);
    }
  }

  private void assertStatements(int expected, Statements.Work work) throws Exception {
    units.forget();
    units.get(UnitCode.HELP_DESK);
    provinces.all();
    Statements statements = Statements.of(work);
    assertThat(statements.count()).as(statements.toString()).isEqualTo(expected);
  }
}
