package tr.mbs.request.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.dialogue.Dialogues;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.Casework;
import tr.mbs.request.search.CaseSearch.Criteria;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.measure.Statements;

/** What an officer finds. Each test's titles end in a word of its own, so that the requests of others do not matter. */
@Tag("h2")
@ApplicationTest
class CaseSearchIT {

  private static final String VILLAGE_OF_CANKIRI = "D18-001";
  private static final String NEIGHBOURHOOD_OF_ANKARA = "D06-011";

  @Autowired
  private CaseSearch search;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
  private Casework casework;

  @BeforeEach
  void begin() {
    casework = beans.createBean(Casework.class);
  }

  @Test
  void theDirectorateGeneralFindsAllAndAGovernorateThoseOfItsProvince() {
    Request cankiri = file(VILLAGE_OF_CANKIRI, "Köy yolu");
    Request ankara = file(NEIGHBOURHOOD_OF_ANKARA, "Park");
    assertThat(found("migm1", word)).containsExactly(ankara.number(), cankiri.number());
    assertThat(found("migmyonetici", word)).containsExactly(ankara.number(), cankiri.number());
    assertThat(found("valilik18a", word)).containsExactly(cankiri.number());
    assertThat(found("valilik06", word)).containsExactly(ankara.number());
    assertThat(found("valilik58", word)).isEmpty();
  }

  @Test
  void aBodyFindsWhatItHoldsAndWhatItOnceHeld() throws Exception {
    Request request = file(VILLAGE_OF_CANKIRI, "Köy yolu");
    assertThat(found("belediye18", word)).isEmpty();
    casework.decide("migm1", request, Casework.forward("belediye-18-merkez"));
    assertThat(found("belediye18", word)).containsExactly(request.number());
    casework.decide("belediye18", request, Casework.giveBack("Köy yolu belediyenin görevi değildir."));
    assertThat(found("belediye18", word)).containsExactly(request.number());
    casework.decide("migm1", request, Casework.forward("valilik-18"));
    casework.decide("valilik18a", request, Casework.forward("md-18-il-ozel-idaresi"));
    assertThat(found("ozelidare18", word)).containsExactly(request.number());
    assertThat(found("belediye18", word)).containsExactly(request.number());
    assertThat(found("egitim18", word)).isEmpty();
    assertThat(found("cankaya", word)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yardim1", "rapor1", "operator1", "yonetici"})
  void nobodyElseFindsAnything(String officer) {
    file(VILLAGE_OF_CANKIRI, "Köy yolu");
    assertThat(found(officer, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISPARTA", "ısparta", "Isparta", "isparta", "İSPARTA", "spart", "yukarıpınar ısparta", "KÖYÜ"})
  void spellingDoesNotMatter(String typed) {
    Request request = file(VILLAGE_OF_CANKIRI, "Isparta yönü tabelası");
    assertThat(found("migm1", typed + "  " + word)).containsExactly(request.number());
  }

  @Test
  void aShortWordIsFoundWhereWordsBegin() {
    Request request = file(VILLAGE_OF_CANKIRI, "Su deposu");
    assertThat(found("migm1", "su " + word)).containsExactly(request.number());
    assertThat(found("migm1", "po " + word)).isEmpty();
  }

  @Test
  void everyWordMustBeThere() {
    file(VILLAGE_OF_CANKIRI, "Köy yolu");
    assertThat(found("migm1", "okul " + word)).isEmpty();
  }

  @Test
  void wildcardsAreLetters() {
    Request half = file(VILLAGE_OF_CANKIRI, "Yüzde 50% a_b!");
    file(VILLAGE_OF_CANKIRI, "Yüzde 500 acb");
    assertThat(found("migm1", "50% " + word)).containsExactly(half.number());
    assertThat(found("migm1", "a_b " + word)).containsExactly(half.number());
    assertThat(found("migm1", "a_b! " + word)).containsExactly(half.number());
    assertThat(found("migm1", "' or 1=1 -- " + word)).isEmpty();
  }

  @Test
  void aNumberFindsItsRequestWithinTheScope() {
    Request request = file(VILLAGE_OF_CANKIRI, "Köy yolu");
    assertThat(found("valilik18a", " " + request.number().replace("MBS", "mbs"))).containsExactly(request.number());
    assertThat(found("valilik06", request.number())).isEmpty();
    assertThat(found("migm1", request.number().substring(0, 14))).doesNotContain(request.number());
  }

  @Test
  void criteriaNarrow() throws Exception {
    Request resolved = file(VILLAGE_OF_CANKIRI, "Köy yolu");
    casework.decide("migm1", resolved, Casework.resolve("POSITIVE"));
    Request late = file(NEIGHBOURHOOD_OF_ANKARA, "Park");
    lastDay(late, LocalDate.of(2020, 1, 6));
    lastDay(resolved, LocalDate.of(2020, 1, 6));
    assertThat(numbers("migm1", new Criteria(word, OfficeList.RESOLVED, null, null, false, false), Position.START))
        .containsExactly(resolved.number());
    assertThat(numbers("migm1", new Criteria(word, null, null, null, true, false), Position.START))
        .containsExactly(late.number());
    assertThat(numbers("migm1", new Criteria(word, null, null, "18", false, false), Position.START))
        .containsExactly(resolved.number());
    assertThat(numbers("migm1", new Criteria(word, OfficeList.PENDING, "YOL", "06", true, false), Position.START))
        .containsExactly(late.number());
    assertThat(numbers("migm1", new Criteria(word, null, "SU", null, false, false), Position.START)).isEmpty();
    assertThat(numbers("valilik18a", new Criteria(word, null, null, "06", false, false), Position.START)).isEmpty();
  }

  @Test
  void aBodyFindsItsOwnQuestionsUntilTheMuhtarAnswers() throws Exception {
    Request asked = file(VILLAGE_OF_CANKIRI, "Köy yolu");
    Request forwarded = file(VILLAGE_OF_CANKIRI, "Okul");
    casework.decide("migm1", forwarded, Casework.forward("valilik-18"));
    casework.decide("valilik18a", forwarded, Casework.forward("md-18-milli-egitim"));
    casework.decide("egitim18", forwarded, Casework.ask("Kaç öğrenci var?"));
    casework.decide("migm1", asked, Casework.ask("Yol kaç metre?"));
    Criteria waiting = new Criteria(word, null, null, null, false, true);
    assertThat(numbers("migm2", waiting, Position.START)).containsExactly(asked.number());
    assertThat(numbers("egitim18", waiting, Position.START)).containsExactly(forwarded.number());
    assertThat(numbers("valilik18a", waiting, Position.START)).as("sees both, asked neither").isEmpty();
    beans.getBean(Dialogues.class).answer(asked.getId(), new Contribution(UUID.randomUUID(), "120 metre"));
    assertThat(numbers("migm2", waiting, Position.START)).isEmpty();
    StaffAccounts.Account account = account("egitim18");
    Statements page = Statements.of(() -> search.page(account, waiting, Position.START));
    assertThat(page.count()).as(page.toString()).isEqualTo(1);
  }

  @Test
  void pagesFollowEachOtherWhileRequestsComeIn() {
    List<String> filed = IntStream.range(0, CaseSearch.PAGE + 3)
        .mapToObj(place -> file(VILLAGE_OF_CANKIRI, "Köy yolu").number()).toList();
    Criteria criteria = new Criteria(word, null, null, null, false, false);
    Page<CaseLine> first = search.page(account("valilik18a"), criteria, Position.START);
    assertThat(first.lines()).extracting(CaseLine::number).hasSize(CaseSearch.PAGE).startsWith(filed.get(27));
    file(VILLAGE_OF_CANKIRI, "Yeni köy yolu");
    Page<CaseLine> second = search.page(account("valilik18a"), criteria, first.next());
    assertThat(second.lines()).extracting(CaseLine::number)
        .containsExactly(filed.get(2), filed.get(1), filed.get(0));
    assertThat(second.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"migm1", "valilik18a", "belediye18"})
  void aPageIsOneStatementHoweverManyRequestsItHas(String officer) throws Exception {
    file(VILLAGE_OF_CANKIRI, "Köy yolu");
    StaffAccounts.Account account = account(officer);
    found(officer, null);
    Statements page = Statements.of(
        () -> search.page(account, new Criteria("köy", null, null, null, false, false), Position.START));
    assertThat(page.count()).as(page.toString()).isEqualTo(1);
  }

  private List<String> found(String officer, String text) {
    return numbers(officer, new Criteria(text, null, null, null, false, false), Position.START);
  }

  private List<String> numbers(String officer, Criteria criteria, Position from) {
    return search.page(account(officer), criteria, from).lines().stream().map(CaseLine::number).toList();
  }

  private StaffAccounts.Account account(String officer) {
    return accounts.find(officer).orElseThrow();
  }

  private Request file(String office, String title) {
    return casework.file(office, new FileRequestForm(RequestType.REQUEST, "YOL", title + " " + word, "Kış geldi.", null,
        UUID.randomUUID()));
  }

  /** Time passes. */
  private void lastDay(Request request, LocalDate day) {
    jdbc.sql("update request set last_day = ? where id = ?").params(day, request.getId()).update();
  }
}
