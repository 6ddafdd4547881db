package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** What the page of a request offers its muhtar, and how it answers: 303, 422 and 409 with what was typed, 404. */
@ApplicationTest
class OwnMovePagesIT {

  private static final String WITHDRAW = "Talebimi geri çekmek istiyorum";
  private static final String OBJECT = "Sonuca itiraz etmek istiyorum";
  private static final String RATE = "name=\"useful\"";

  @Autowired
  private WebApplicationContext web;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Mandates mandates;
  @Autowired
  private JdbcClient jdbc;

  private MockMvc pages;
  private Casework casework;
  private Request filed;

  @BeforeEach
  void signIn() {
    UUID mandate = Officeholder.inOffice(context).mandate();
    String office = mandates.find(mandate).orElseThrow().muhtarlikId();
    SecurityContextHolder.getContext().setAuthentication(
        new TestingAuthenticationToken(new MuhtarPrincipal(mandate, office), null, "ROLE_MUHTAR"));
    pages = MockMvcBuilders.webAppContextSetup(web).build();
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    filed = casework.file(office);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void offersToWithdrawUntilABodyHasIt() throws Exception {
    assertThat(page()).contains(WITHDRAW).doesNotContain(OBJECT, RATE);
    casework.decide("migm1", filed, forward("valilik-18"));
    assertThat(page()).doesNotContain(WITHDRAW, OBJECT, RATE);
    var late = send("geri-cek", Map.of());
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("geri çekilemez", "Valilikte");
  }

  @Test
  void withdrawsAndSaysSo() throws Exception {
    assertThat(send("geri-cek", Map.of()).getRedirectedUrl()).isEqualTo("/talepler/" + filed.number());
    assertThat(page()).contains("Geri çekildi", "Muhtar talebini geri çekti.").doesNotContain(WITHDRAW);
  }

  @Test
  void takesAnObjectionOnceAndKeepsWhatWasTyped() throws Exception {
    var early = send("itiraz", Map.of("reason", "Henüz sonuç yok."));
    assertThat(early.getStatus()).isEqualTo(409);
    assertThat(early.getContentAsString()).contains("Yazdıklarınız", "Henüz sonuç yok.");
    casework.decide("migm1", filed, resolve("INFORMED"));
    assertThat(page()).contains(OBJECT, RATE);
    assertThat(send("itiraz", Map.of("reason", " \u200b ")).getStatus()).isEqualTo(422);
    var tooLong = send("itiraz", Map.of("reason", "Ğ".repeat(2001)));
    assertThat(tooLong.getStatus()).isEqualTo(422);
    assertThat(tooLong.getContentAsString()).contains("Ğ".repeat(2001), "en çok 2.000 karakter");
    assertThat(send("itiraz", Map.of("reason", "Yol yine bozuk.")).getStatus()).isEqualTo(303);
    assertThat(page()).contains("İtiraz edilen sonuç", "Muhtar sonuca itiraz etti: Yol yine bozuk.", RATE, "İtiraz alındı")
        .doesNotContain(OBJECT);
    var second = send("itiraz", Map.of("reason", "Bir daha."));
    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains("daha önce itiraz edildi", "Bir daha.");
  }

  @Test
  void takesNoObjectionOnTheEleventhDay() throws Exception {
    casework.decide("migm1", filed, resolve("INFORMED"));
    jdbc.sql("update request set resolved_at = resolved_at - interval '11' day where id = ?").param(filed.getId()).update();
    assertThat(page()).doesNotContain(OBJECT, RATE);
    assertThat(send("itiraz", Map.of("reason", "Geç kaldım.")).getStatus()).isEqualTo(409);
  }

  @Test
  void asksOnceWhetherItWasOfUse() throws Exception {
    casework.decide("migm1", filed, resolve("INFORMED"));
    var nothing = send("degerlendirme", Map.of("useful", "MAYBE", "remark", "Yol hâlâ çamurlu."));
    assertThat(nothing.getStatus()).isEqualTo(422);
    assertThat(nothing.getContentAsString()).contains("Bir yanıt seçilmedi", "Yol hâlâ çamurlu.");
    assertThat(send("degerlendirme", Map.of("useful", "NO", "remark", "Ğ".repeat(501))).getStatus()).isEqualTo(422);
    assertThat(send("degerlendirme", Map.of("useful", "PARTLY", "remark", "Yol hâlâ çamurlu.")).getStatus()).isEqualTo(303);
    assertThat(page()).contains("Kısmen", "Yol hâlâ çamurlu.").doesNotContain(RATE);
    assertThat(send("degerlendirme", Map.of("useful", "YES")).getStatus()).isEqualTo(409);
  }

  @Test
  void knowsNoRequestOfAnotherOffice() throws Exception {
    filed = casework.file("D18-009");
    assertThat(send("geri-cek", Map.of()).getStatus()).isEqualTo(404);
    assertThat(send("itiraz", Map.of("reason", "x")).getStatus()).isEqualTo(404);
    assertThat(send("degerlendirme", Map.of("useful", "YES")).getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse send(String move, Map<String, String> fields) throws Exception {
    MockHttpServletRequestBuilder request = post("/talepler/" + filed.number() + "/" + move);
    fields.forEach(request::param);
    return pages.perform(request).andReturn().getResponse();
  }

  private String page() throws Exception {
    return pages.perform(get("/talepler/" + filed.number())).andReturn().getResponse().getContentAsString();
  }
}
