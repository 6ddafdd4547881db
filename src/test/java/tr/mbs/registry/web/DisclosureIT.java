package tr.mbs.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "Göster" over HTTP. */
@ApplicationTest
class DisclosureIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private Officeholder muhtar;
  private Visitor officer;
  private String path;

  @BeforeEach
  void somebodyIsInOffice() {
    muhtar = Officeholder.inOffice(context);
    String office = context.getBean(Mandates.class).find(muhtar.mandate()).orElseThrow().muhtarlikId();
    path = "/kurum/muhtarlar/" + office + "/gorevler/" + muhtar.mandate() + "/goster";
    officer = StaffVisit.signedIn(port, "valilik18a").visitor();
  }

  @Test
  void aNumberIsShownOnceForAReasonThatIsKept() {
    HttpResponse<String> answer = show("TCKN", "Mazbata ile karşılaştırma");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(muhtar.tckn().digits()).doesNotContain(muhtar.phone().display());
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(officer.get(path).body()).doesNotContain(muhtar.tckn().digits());
    assertThat(jdbc.sql("""
            select d.reason from disclosure d join audit_entry a on a.detail = cast(d.id as varchar(36))
            where a.action = 'tckn-show' and a.actor = 'valilik18a' and a.concerns = ?""")
        .param("mandate:" + muhtar.mandate()).query(String.class).list()).containsExactly("Mazbata ile karşılaştırma");
  }

  @Test
  void thePhoneIsShownAsPeopleWriteIt() {
    assertThat(show("PHONE", "Aramak için").body()).contains(muhtar.phone().display())
        .doesNotContain(muhtar.tckn().digits());
  }

  @ParameterizedTest
  @CsvSource({"TCKN, '', Gerekçe yazınız.", "'', Neden, Gösterilecek bilgiyi seçiniz.", "ADDRESS, Neden, seçiniz."})
  void withoutAReasonNothingIsShown(String item, String reason, String sentence) {
    HttpResponse<String> answer = show(item, reason);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence).doesNotContain(muhtar.tckn().digits());
    assertThat(jdbc.sql("select count(*) from disclosure where mandate_id = ?").param(muhtar.mandate())
        .query(Integer.class).single()).isZero();
  }

  @Test
  void outOfScopeNothingIsShown() {
    Visitor stranger = StaffVisit.signedIn(port, "valilik06").visitor();
    stranger.get("/kurum");
    assertThat(stranger.post(path, Map.of("item", "TCKN", "reason", "Neden")).statusCode()).isEqualTo(404);
    Visitor reader = StaffVisit.signedIn(port, "migm1").visitor();
    reader.get("/kurum");
    assertThat(reader.post(path, Map.of("item", "TCKN", "reason", "Neden")).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> show(String item, String reason) {
    officer.get(path);
    return officer.post(path, Map.of("item", item, "reason", reason));
  }
}
