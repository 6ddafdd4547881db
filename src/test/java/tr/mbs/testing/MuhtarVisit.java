package tr.mbs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.Phone;

/** The pages of "Sisteme Giriş" as one visitor goes through them. */
public record MuhtarVisit(Visitor visitor) {

  private static final Pattern SMS = Pattern.compile("MBS giris kodunuz ([2-9A-Z]{3}-[2-9A-Z]{3})\\. 5 dk gecerlidir\\."
      + " Yalniz sisteme giriste kullanilir, kimseyle paylasmayiniz\\.");

  public MuhtarVisit(int port) {
    this(new Visitor(port));
  }

  /** Goes through both pages, and is in. */
  public static Visitor signedIn(int port, Officeholder muhtar) {
    MuhtarVisit visit = new MuhtarVisit(port);
    assertThat(visit.enter(visit.code(muhtar)).statusCode()).isEqualTo(303);
    return visit.visitor;
  }

  /** Asks for a code and waits for it on the phone. */
  public String code(Officeholder muhtar) {
    int before = codes(muhtar.phone()).size();
    assertThat(ask(muhtar.tckn().digits(), muhtar.fullName()).statusCode()).isEqualTo(303);
    return newCode(muhtar.phone(), before);
  }

  public HttpResponse<String> ask(String tckn, String fullName) {
    return visitor.fillIn("/giris",
        Map.of("tckn", tckn, "fullName", fullName, "verification", ProofsOfWork.solve(visitor)));
  }

  public HttpResponse<String> enter(String code) {
    return visitor.fillIn("/giris/onay", Map.of("approvalCode", code));
  }

  public String codeAgain(Officeholder muhtar) {
    int before = codes(muhtar.phone()).size();
    assertThat(visitor.fillIn("/giris/onay", Map.of("approvalCode", "")).statusCode()).isEqualTo(422);
    HttpResponse<String> answer = visitor.post("/giris/onay/yeni", Map.of());
    assertThat(answer.headers().firstValue("Location")).hasValue("/giris/onay?yeni");
    return newCode(muhtar.phone(), before);
  }

  /** Who is in has no use for this page and is led past it. */
  public boolean isIn() {
    return visitor.get("/giris").statusCode() == 303;
  }

  public List<String> messages(Phone phone) {
    return JsonPath.read(visitor.getJson("/demo/sms?to=" + phone.e164().substring(1)).body(), "$[*].text");
  }

  private String newCode(Phone phone, int before) {
    return await().atMost(Duration.ofSeconds(60)).until(() -> codes(phone), codes -> codes.size() > before).get(0);
  }

  /** The newest first; other messages come to this phone too. */
  private List<String> codes(Phone phone) {
    return messages(phone).stream().map(SMS::matcher).filter(Matcher::matches).map(match -> match.group(1)).toList();
  }
}
