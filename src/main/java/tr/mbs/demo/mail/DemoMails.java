package tr.mbs.demo.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.csv.CsvLine;
import tr.mbs.csv.CsvReader;
import tr.mbs.demo.DemoMode;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.site.start.StartTask;

/** A few official mails for each muhtar of the demo set, once: a mailbox that ever had mail is left as it is. */
@Component
@DemoMode
@Order(430)
class DemoMails implements StartTask {

  private static final Logger log = LoggerFactory.getLogger(DemoMails.class);
  private static final List<String> NAMES = List.of("1-kurumsal-e-posta", "2-muhtarlar-toplantisi", "3-konteyner-talebi",
      "4-konteyner-yaniti", "5-meteorolojik-uyari", "6-kapali-yol", "7-adres-kayitlari", "8-egitim-daveti");

  private final Mailboxes mailboxes;
  private final ObjectProvider<EmbeddedMailServer> server;
  private final Clock clock;

  DemoMails(Mailboxes mailboxes, ObjectProvider<EmbeddedMailServer> server, Clock clock) {
    this.mailboxes = mailboxes;
    this.server = server;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run() {
    server.ifAvailable(this::fill);
  }

  private void fill(EmbeddedMailServer embedded) {
    List<DemoLetter> letters = NAMES.stream().map(DemoLetter::read).toList();
    long filled = CsvReader.ofProject("demo/muhtars.csv").stream().filter(row -> row.get("end").isEmpty())
        .flatMap(row -> owner(row).filter(owner -> !embedded.hasHadMail(owner.get("adres"))))
        .peek(owner -> letters.forEach(letter -> put(embedded, letter, owner))).count();
    if (filled > 0) {
      log.info("Demo mails laid into {} mailboxes", filled);
    }
  }

  private Stream<Map<String, String>> owner(CsvLine muhtar) {
    return mailboxes.ofOffice(muhtar.get("muhtarlik")).stream().map(mailbox -> words(mailbox, muhtar.get("full_name")));
  }

  private static Map<String, String> words(Mailbox mailbox, String name) {
    return Map.of("ad", name, "adres", mailbox.address(), "muhtarlik", mailbox.displayName());
  }

  private void put(EmbeddedMailServer embedded, DemoLetter letter, Map<String, String> owner) {
    Instant sent = letter.sent(clock.instant());
    embedded.file(owner.get("adres"), letter.line("folder").orElse("INBOX"), letter.line("seen").isPresent(),
        DemoMime.source(letter, owner, sent), sent);
  }
}
