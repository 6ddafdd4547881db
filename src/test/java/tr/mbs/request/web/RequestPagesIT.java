package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.RequestFilings;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.measure.Statements;

/** The lists and one request, and what they cost the database; sign-in and session rows are not counted here. */
@ApplicationTest
class RequestPagesIT {

  private static final Pattern NUMBER = Pattern.compile("class=\"number\">([^<]+)<");
  private static final Pattern OLDER = Pattern.compile("href=\"(/talepler\\?durum=[^\"]+)\">Daha eski talepler");

  @Autowired
  private WebApplicationContext web;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private RequestFilings filings;
  @Autowired
  private Mandates mandates;
  @Autowired
  private JdbcClient jdbc;

  private MockMvc pages;
  private MuhtarPrincipal muhtar;

  @BeforeEach
  void signIn() {
    UUID mandate = Officeholder.inOffice(context).mandate();
    muhtar = new MuhtarPrincipal(mandate, mandates.find(mandate).orElseThrow().muhtarlikId());
    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(muhtar, null, "ROLE_MUHTAR"));
    pages = MockMvcBuilders.webAppContextSetup(web).build();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void listsArePagedWithoutGapsAndAlwaysCostTwoStatements() throws Exception {
    List<String> filed = IntStream.range(0, 23).mapToObj(i -> file()).toList();
    String first = page("/talepler");
    assertThat(first).contains("<b>23</b>", "Bekliyor", "MİGM", "bugün geldi");
    List<String> shown = numbers(first);
    assertThat(shown).hasSize(20);
    MatchResult older = OLDER.matcher(first).results().findFirst().orElseThrow();
    file();
    String second = page(older.group(1).replace("&amp;", "&"));
    assertThat(numbers(second)).hasSize(3).doesNotContainAnyElementsOf(shown);
    assertThat(second).contains("En yeni talepler").doesNotContain("Daha eski");
    assertThat(shown.get(0)).isEqualTo(filed.get(22));
    assertThat(numbers(second).get(2)).isEqualTo(filed.get(0));

    assertThat(Statements.of(() -> page("/talepler")).count()).isEqualTo(2);
    assertThat(Statements.of(() -> page("/talepler?durum=sonuclanan")).count()).isEqualTo(2);
  }

  @Test
  void anEmptyListSaysWhatToDo() throws Exception {
    assertThat(page("/talepler")).contains("Bekleyen talebiniz yok", "href=\"/basvuru\"");
    assertThat(page("/talepler?durum=yonlendirilen")).contains("Şu an bir kurumda olan talebiniz yok");
    assertThat(page("/talepler?durum=sonuclanan&once=x")).contains("Sonuçlanan talebiniz yok");
  }

  @Test
  void aRequestAndTheFormCostFiveStatementsEach() throws Exception {
    String number = file();
    page("/talepler/" + number);
    Statements one = Statements.of(() -> page("/talepler/" + number));
    assertThat(one.count()).as(one.toString()).isEqualTo(5);
    Statements form = Statements.of(() -> page("/basvuru"));
    assertThat(form.count()).as(form.toString()).isEqualTo(5);
  }

  @Test
  void whatIsLateSaysSoAndWaitingIsToldInDays() throws Exception {
    String number = file();
    jdbc.sql("""
            update request set status = 'FORWARDED', holder = 'valilik-18', held_since = held_since - interval '3' day,
              last_day = date '2026-01-05' where number = ?""").param(number).update();
    assertThat(page("/talepler?durum=yonlendirilen"))
        .contains("3 gündür Çankırı Valiliğinde", "Valilikte", "Son gün geçti", "5 Ocak 2026");
    assertThat(page("/talepler/" + number + "?lang=en")).contains("Overdue", "3 days", "5 January 2026");
  }

  private String file() {
    return filings.file(new FileRequestForm(RequestType.REQUEST, "YOL", "Köy yolu", "Bozuk.", null, UUID.randomUUID()),
        muhtar.mandate(), muhtar.muhtarlik());
  }

  private String page(String path) throws Exception {
    return pages.perform(get(path)).andReturn().getResponse().getContentAsString();
  }

  private static List<String> numbers(String page) {
    return NUMBER.matcher(page).results().map(match -> match.group(1)).toList();
  }
}
