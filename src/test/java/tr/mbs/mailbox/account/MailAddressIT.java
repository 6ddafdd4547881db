package tr.mbs.mailbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.mailbox.making.MailboxMaking;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** Where the system writes to a muhtar: a view says who holds which mailbox, and the mandate is read with it. */
@ApplicationTest
@Tag("h2")
class MailAddressIT {

  private static final LocalDate ELECTION = LocalDate.of(2024, 4, 3);
  private static final String OWN = "kendi@alici.test";

  @Autowired
  private ApplicationContext context;
  @Autowired
  private Mandates mandates;
  @Autowired
  private Mailboxes mailboxes;
  @Autowired
  private JdbcClient jdbc;

  private final String office = "T-" + UUID.randomUUID().toString().substring(0, 12);
  private UUID muhtar;

  @BeforeEach
  void somebodyWithAnAddressIsInOffice() {
    context.getBean(Muhtarliks.class).recordDemo(office, "18", "Merkez", null, "Deneme", OfficeKind.VILLAGE);
    muhtar = recorded(OWN, ELECTION);
  }

  @Test
  void withoutAMailboxHisOwnOrNone() {
    assertThat(mailAddress(muhtar)).isEqualTo(OWN);
    assertThat(mailAddress(Officeholder.inOffice(context).mandate())).isNull();
  }

  @Test
  void withOneTheOffices() {
    String address = withMailbox();
    assertThat(mailAddress(muhtar)).isEqualTo(address);
    assertThat(mandates.current(office, LocalDate.now()).orElseThrow().mailAddress()).isEqualTo(address);
    assertThat(mandates.find(muhtar).orElseThrow().email()).as("stays in the register").isEqualTo(OWN);
  }

  @Test
  void whoHasNoAddressOfHisOwnIsWrittenToAsWell() {
    Officeholder bare = Officeholder.inOffice(context);
    OfficeMailbox mailbox = OfficeMailbox.of(context, bare);
    assertThat(mailAddress(bare.mandate())).isEqualTo(mailbox.address());
  }

  @Test
  void itPassesToTheSuccessor() {
    String address = withMailbox();
    jdbc.sql("update mandate set end_on = ? where id = ?").params(LocalDate.now(), muhtar).update();
    UUID successor = recorded("yeni@alici.test", LocalDate.now().plusDays(1));
    assertThat(mailAddress(muhtar)).as("on his last day").isEqualTo(address);
    assertThat(mailAddress(successor)).as("before his first day").isEqualTo("yeni@alici.test");
    jdbc.sql("update mandate set end_on = ? where id = ?").params(LocalDate.now().minusDays(1), muhtar).update();
    jdbc.sql("update mandate set start_on = ? where id = ?").params(LocalDate.now(), successor).update();
    assertThat(mailAddress(muhtar)).as("after midnight").isEqualTo(OWN);
    assertThat(mailAddress(successor)).isEqualTo(address);
  }

  /** Its address is refused by the mail server. */
  @Test
  void anAbolishedOfficesIsNotUsed() {
    withMailbox();
    jdbc.sql("update muhtarlik set active = false where id = ?").param(office).update();
    assertThat(mailAddress(muhtar)).isEqualTo(OWN);
  }

  private UUID recorded(String email, LocalDate start) {
    return mandates.record(new NewMandate(Officeholder.newTckn(), "Işıl Çağrı Öğüt", null, email, office, start, null));
  }

  private String withMailbox() {
    context.getBean(MailboxMaking.class).run();
    return mailboxes.ofOffice(office).orElseThrow().address();
  }

  private String mailAddress(UUID mandate) {
    return mandates.find(mandate).orElseThrow().mailAddress();
  }
}
