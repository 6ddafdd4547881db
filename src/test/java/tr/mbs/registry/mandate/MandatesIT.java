package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.load.RegistryDatabase;
import tr.mbs.registry.place.OfficeKind;

@Tag("h2")
class MandatesIT {

  private static final Tckn FIRST = Tckn.of("10000000146");
  private static final Tckn SECOND = Tckn.of("10000010114");
  private static final LocalDate ELECTION = LocalDate.of(2024, 4, 3);

  private RegistryDatabase database;

  @BeforeEach
  void open() {
    database = new RegistryDatabase().withBaseRegister();
    database.muhtarliks.recordDemo("D18-001", "18", "Merkez", null, "Yukarıpınar", OfficeKind.VILLAGE);
    database.muhtarliks.recordDemo("D18-002", "18", "Merkez", null, "Akçayazı", OfficeKind.VILLAGE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aMandateIsFoundByTcknOfficeAndId() {
    UUID id = database.mandates.record(mandate(FIRST, "D18-001", ELECTION, null));
    Mandate found = database.mandates.find(id).orElseThrow();
    assertThat(found.fullName()).isEqualTo("Ahmet Yılmaz");
    assertThat(found.tckn()).isEqualTo(FIRST);
    assertThat(found.phone()).isEqualTo(new Phone("+905550002000"));
    assertThat(found.email()).isEqualTo("muhtar.d18-001@muhtar.example");
    assertThat(database.mandates.active(FIRST, ELECTION)).containsExactly(found);
    assertThat(database.mandates.active(FIRST, ELECTION.minusDays(1))).isEmpty();
    assertThat(database.mandates.active(SECOND, ELECTION)).isEmpty();
    assertThat(database.mandates.current("D18-001", ELECTION)).contains(found);
    assertThat(database.mandates.current("D18-002", ELECTION)).isEmpty();
  }

  @Test
  void theSuccessorTakesOverTheDayAfterTheLastDay() {
    LocalDate lastDay = ELECTION.minusDays(1);
    database.mandates.record(mandate(SECOND, "D18-001", LocalDate.of(2019, 4, 5), lastDay));
    UUID successor = database.mandates.record(mandate(FIRST, "D18-001", ELECTION, null));
    assertThat(database.mandates.current("D18-001", lastDay).orElseThrow().tckn()).isEqualTo(SECOND);
    assertThat(database.mandates.current("D18-001", ELECTION).orElseThrow().id()).isEqualTo(successor);
    assertThat(database.mandates.active(SECOND, lastDay)).hasSize(1);
    assertThat(database.mandates.active(SECOND, ELECTION)).isEmpty();
    assertThat(database.mandates.all(SECOND)).hasSize(1);
  }

  @Test
  void anOfficeHasOneHolderADay() {
    database.mandates.record(mandate(FIRST, "D18-001", ELECTION, null));
    assertThatThrownBy(() -> database.mandates.record(mandate(SECOND, "D18-001", ELECTION.plusYears(1), null)))
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.messageKey()).isEqualTo("registry.mandate.occupied"));
    assertThatThrownBy(() -> database.mandates.record(mandate(SECOND, "D18-001", LocalDate.of(2019, 4, 5), ELECTION)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void onePersonInTwoOfficesIsOneRow() {
    database.mandates.record(mandate(FIRST, "D18-001", LocalDate.of(2019, 4, 5), ELECTION.minusDays(1)));
    database.mandates.record(mandate(FIRST, "D18-002", ELECTION, null));
    assertThat(database.count("muhtar")).isEqualTo(1);
    assertThat(database.mandates.all(FIRST)).extracting(Mandate::muhtarlikId).containsExactly("D18-002", "D18-001");
  }

  @Test
  void noTcknStandsInTheTables() {
    database.mandates.record(mandate(FIRST, "D18-001", ELECTION, null));
    byte[] sealed = database.jdbc.sql("select tckn_sealed from muhtar").query(byte[].class).single();
    byte[] hash = database.jdbc.sql("select tckn_hash from muhtar").query(byte[].class).single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(FIRST.digits());
    assertThat(hash).hasSize(32);
  }

  private static NewMandate mandate(Tckn tckn, String office, LocalDate start, LocalDate end) {
    return new NewMandate(tckn, "  Ahmet  Yılmaz ", new Phone("+905550002000"), "muhtar.d18-001@muhtar.example", office,
        start, end);
  }
}
