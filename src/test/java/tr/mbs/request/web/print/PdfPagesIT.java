package tr.mbs.request.web.print;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.PrintedFile;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** The file of a request, as muhtar and officer download it. */
@ApplicationTest
@Tag("h2")
class PdfPagesIT {

  private static final String OF_KADIKOY = "D34-032";
  private static final String KADIKOY = "belediye-34-kadikoy";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void theOfficersFileHasLettersAndResultAndNothingThatIsForStaff() throws Exception {
    Casework casework = casework();
    Request request = casework.file(OF_KADIKOY);
    casework.decide("migm1", request, forward(KADIKOY));
    casework.decide("bel34", request, Map.of("decision", "RESOLVE", "outcome", "NEGATIVE", "resultText",
        "Yol programda değildir.", "reason", "Ödenek yoktur."));
    Visitor officer = StaffVisit.signedIn(port, "bel34").visitor();
    String page = "/kurum/talepler/" + request.number();
    assertThat(officer.get(page).body()).contains(page + "/pdf\"");
    PrintedFile file = download(officer, page, request);
    Mandate muhtar = mandate(request);
    assertThat(file.text()).contains(request.number(), "Çağlayanbahçe", muhtar.fullName(), muhtar.phone().masked(),
        "Gelen evrak no", "Sonuç: Olumsuz", "Yol programda değildir.", "Ödenek yoktur.", "Yanıt yazısı: E-20000420-",
        "Hasanpaşa Mah. Fahrettin Kerim Gökay Cad. No: 2", "Kadıköy Belediyesine yönlendirildi.",
        "Sonuçlandırıldı: Olumsuz");
    assertThat(file.text() + file.whole()).as("number, phone, note, officers").doesNotContain(muhtar.tckn().digits(),
        muhtar.phone().e164().substring(3), muhtar.phone().display(), "Gereğini rica ederiz.", "Zeynep Aydın", "bel34");
    assertThat(jdbc.sql("select count(*) from audit_entry where actor = 'bel34' and action = 'request-read' "
        + "and subject_id = ?").param(request.number()).query(Integer.class).single()).as("page and file").isEqualTo(2);
    assertThat(StaffVisit.signedIn(port, "belediye18").visitor().get(page + "/pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void theMuhtarsFileGrowsWithHisRequest() throws Exception {
    Casework casework = casework();
    Officeholder person = Officeholder.inOffice(context);
    Request request = casework.file(context.getBean(Mandates.class).find(person.mandate()).orElseThrow().muhtarlikId());
    Visitor muhtar = MuhtarVisit.signedIn(port, person);
    String page = "/talepler/" + request.number();
    assertThat(muhtar.get(page).body()).as("before the result").contains(page + "/pdf\"").doesNotContain(page + "/yazdir");
    assertThat(download(muhtar, page, request).text()).contains("Bekliyor", "Talep oluşturuldu.");
    casework.decide("migm1", request, Map.of("decision", "RESOLVE", "outcome", "NEGATIVE", "resultText", "Birinci yanıt.",
        "reason", "Ödenek yoktur."));
    muhtar.post(page + "/itiraz", Map.of("reason", "Yol bitmedi."));
    casework.decide("migm1", request, resolve("POSITIVE"));
    PrintedFile file = download(muhtar, page, request);
    assertThat(file.text()).contains("Sonuç: Olumlu", "Yol onarıldı.", "İtiraz edilen sonuç: Olumsuz", "Birinci yanıt.",
        "Muhtar sonuca itiraz etti: Yol bitmedi.");
    assertThat(file.text() + file.whole()).doesNotContain(person.tckn().digits(), "migm1", officer("migm1"));
    Visitor other = MuhtarVisit.signedIn(port, Officeholder.inOffice(context));
    assertThat(other.get(page + "/pdf").statusCode()).isEqualTo(404);
    assertThat(other.get("/talepler/MBS-2026-9999999/pdf").statusCode()).isEqualTo(404);
  }

  private static PrintedFile download(Visitor visitor, String page, Request request) throws Exception {
    HttpResponse<byte[]> answer = visitor.download(page + "/pdf");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).containsEntry("content-type", List.of("application/pdf"));
    assertThat(answer.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename=\"" + request.number() + ".pdf\"");
    assertThat(answer.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(new String(answer.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    return PrintedFile.of(answer.body());
  }

  private String officer(String account) {
    return context.getBean(StaffAccounts.class).find(account).orElseThrow().fullName();
  }

  private Mandate mandate(Request request) {
    return context.getBean(Mandates.class).find(request.mandateId()).orElseThrow();
  }

  private Casework casework() {
    return context.getAutowireCapableBeanFactory().createBean(Casework.class);
  }
}
