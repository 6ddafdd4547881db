package tr.mbs.mailbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Visitor;

/** Looking for a mail, from the portal, with a browser that knows no JavaScript. */
@ApplicationTest
class SearchPagesIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private EmbeddedMailServer server;

  private final String word = "kanarya" + UUID.randomUUID().toString().substring(0, 8);
  private OfficeMailbox office;
  private Visitor muhtar;

  @BeforeEach
  void signIn() {
    office = OfficeMailbox.made(context);
    muhtar = MuhtarVisit.signedIn(port, office.muhtar());
  }

  private void arrives(OfficeMailbox to, String subject) {
    assertThat(server.deliver(to.address(), ("From: yazi@kurum.example\r\nSubject: " + subject
        + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nBilgilerinize.\r\n").getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  void aMailIsFoundByItsWordsAndOpens() {
    arrives(office, "=?UTF-8?Q?=C4=B0yi_=C4=B1=C5=9F=C4=B1k?= " + word);
    String page = muhtar.get("/posta/ara?q=IYI+isik&klasor=gelen").body();
    assertThat(page).contains("ışık").contains(word).doesNotContain("Dizin hazırlanıyor");
    String mail = page.replaceFirst("(?s).*href=\"(/posta/gelen/\\d+\\?v=\\d+)#ileti\".*", "$1");
    assertThat(muhtar.get(mail).body()).contains("Bilgilerinize.");
  }

  @Test
  void nobodyFindsTheMailOfAnother() {
    OfficeMailbox other = OfficeMailbox.made(context);
    arrives(other, word);
    assertThat(MuhtarVisit.signedIn(port, other.muhtar()).get("/posta/ara?q=" + word).body()).contains("#ileti");
    assertThat(muhtar.get("/posta/ara?q=" + word).body()).doesNotContain("#ileti").contains("bulunamadı");
  }

  @Test
  void aPersonsNumberDoesNotStayInAnAddress() {
    HttpResponse<String> answer = muhtar.get("/posta/ara?q=10000000146");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/posta/ara?klasor=gelen&numara=1");
    assertThat(muhtar.get("/posta/ara?klasor=gelen&numara=1").body())
        .contains("TC Kimlik Numarası veya telefonla arama yapılmaz");
  }

  @Test
  void whatNobodyCanMeanIsAnsweredInWords() {
    assertThat(muhtar.get("/posta/ara?q=%25").statusCode()).isEqualTo(200);
    assertThat(muhtar.get("/posta/ara?q=x&klasor=k-0000000000000000").statusCode()).isEqualTo(404);
    assertThat(muhtar.get("/posta/ara?q=x&sonra=abc").statusCode()).isEqualTo(200);
  }
}
