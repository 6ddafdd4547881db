package tr.mbs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.Visitors;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.mailbox.letter.Corpus;
import tr.mbs.mailbox.password.MailboxVisit;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Visitor;

/** The corpus in a mailbox: each mail and each of its files is answered, and in a browser nothing of it runs or is fetched. */
@ApplicationTest
@ExtendWith(Chromium.class)
class HostileMailsBrowserIT {

  private static final Pattern ROW = Pattern.compile("<a href=\"(/posta/[^\"]+)#ileti\"");
  private static final Pattern NEXT = Pattern.compile("<a[^>]* href=\"(/posta/gelen\\?v=[^\"]+sonra=[^\"]+)\"");
  private static final Pattern INSIDE = Pattern.compile("(?:href|src)=\"(/posta/gelen/[0-9]+/(?:ek|resim|govde)[^\"]*)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private EmbeddedMailServer server;

  @Test
  void eachIsAnsweredAndNoneDoesAnything(Visitors visitors) throws IOException {
    OfficeMailbox office = OfficeMailbox.made(context);
    List<Corpus.Shape> shapes = Corpus.shapes();
    for (Corpus.Shape shape : shapes) {
      assertThat(server.deliver(office.address(), shape.source())).as(shape.file()).isTrue();
    }
    Visitor muhtar = MailboxVisit.signedIn(port, office);
    List<String> mails = mails(muhtar);
    assertThat(mails).hasSameSizeAs(shapes);
    List<String> framed = new ArrayList<>();
    SoftAssertions answers = new SoftAssertions();
    for (String mail : mails) {
      HttpResponse<String> page = muhtar.get(mail);
      answers.assertThat(page.statusCode()).as(mail).isEqualTo(200);
      for (String inside : found(INSIDE, page.body())) {
        answers.assertThat(muhtar.get(inside).statusCode()).as(mail + " " + inside).isEqualTo(200);
      }
      if (page.body().contains("<iframe")) {
        framed.add(mail);
      }
    }
    answers.assertAll();
    assertThat(framed).hasSizeGreaterThan(10);
    look(visitors.somebody(), office, framed);
  }

  private static void look(Portal portal, OfficeMailbox office, List<String> framed) {
    Page page = portal.page();
    page.navigate("/posta/giris");
    page.getByLabel("E-posta adresi").fill(office.address());
    page.getByLabel("Parola").first().fill(MailboxVisit.PASSWORD);
    portal.press("Oturum aç");
    String site = page.url().replaceAll("(//[^/]+).*", "$1/");
    List<String> foreign = new ArrayList<>();
    page.onRequest(request -> {
      if (!request.url().startsWith(site)) {
        foreign.add(request.url());
      }
    });
    List<String> errors = new ArrayList<>();
    page.onPageError(errors::add);
    for (String mail : framed) {
      page.navigate(mail);
      assertThat(page.frames()).as(mail).hasSize(2);
      assertThat(page.url()).as("nobody was led away").endsWith(mail);
    }
    assertThat(foreign).isEmpty();
    assertThat(errors).isEmpty();
  }

  private static List<String> mails(Visitor muhtar) {
    List<String> mails = new ArrayList<>();
    String list = "/posta/gelen";
    while (list != null) {
      String page = muhtar.get(list).body();
      mails.addAll(found(ROW, page));
      List<String> next = found(NEXT, page);
      list = next.isEmpty() ? null : next.get(next.size() - 1);
    }
    return mails;
  }

  private static List<String> found(Pattern pattern, String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1).replace("&amp;", "&"));
    }
    return found;
  }
}
