package tr.mbs.mailbox.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.testing.Visitor;

/** "Oturum aç" as one visitor goes through it. */
public record MailboxVisit(Visitor visitor) {

  public static final String PASSWORD = "Mavi bir kapı 7";

  public MailboxVisit(int port) {
    this(new Visitor(port));
  }

  /** With a password that he chooses now. */
  public static Visitor signedIn(int port, OfficeMailbox office) {
    office.choose(PASSWORD);
    MailboxVisit visit = new MailboxVisit(port);
    assertThat(visit.enter(office.address(), PASSWORD).statusCode()).isEqualTo(303);
    return visit.visitor;
  }

  public HttpResponse<String> enter(String address, String password) {
    return visitor.fillIn("/posta/giris", Map.of("address", address, "password", password));
  }
}
