package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

@Tag("h2")
@ApplicationTest
class MandatesIT {

  private static final LocalDate ELECTION = LocalDate.of(2024, 4, 3);

  private final Tckn first = Officeholder.newTckn();
  private final Tckn second = Officeholder.newTckn();
  private final String office = "T-" + UUID.randomUUID().toString().substring(0, 12);
  private final String other = "T-" + UUID.randomUUID().toString().substring(0, 12);

  @Autowired
  private Mandates mandates;
  @Autowired
  private Muhtarliks muhtarliks;
  @Autowired
  private JdbcClient jdbc;

  @BeforeEach
  void offices() {
    muhtarliks.recordDemo(office, "18", "Merkez", null, "Yukarıpınar", OfficeKind.VILLAGE);
    muhtarliks.recordDemo(other, "18", "Merkez", null, "Akçayazı", OfficeKind.VILLAGE);
  }

  @Test
  void aMandateIsFoundByTcknOfficeAndId() {
    UUID id = mandates.record(mandate(first, office, ELECTION, null));
    Mandate found = mandates.find(id).orElseThrow();
    assertThat(found.fullName()).isEqualTo("Ahmet Yılmaz");
    assertThat(found.tckn()).isEqualTo(first);
    assertThat(found.phone()).isEqualTo(new Phone("+905550002000"));
    assertThat(found.email()).isEqualTo("muhtar.d18-001@muhtar.example");
    assertThat(mandates.active(first, ELECTION)).containsExactly(found);
    assertThat(mandates.active(first, ELECTION.minusDays(1))).isEmpty();
    assertThat(mandates.active(second, ELECTION)).isEmpty();
    assertThat(mandates.current(office, ELECTION)).contains(found);
    assertThat(mandates.current(other, ELECTION)).isEmpty();
  }

  @Test
  void theSuccessorTakesOverTheDayAfterTheLastDay() {
    LocalDate lastDay = ELECTION.minusDays(1);
    mandates.record(mandate(second, office, LocalDate.of(2019, 4, 5), lastDay));
    UUID successor = mandates.record(mandate(first, office, ELECTION, null));
    assertThat(mandates.current(office, lastDay).orElseThrow().tckn()).isEqualTo(second);
    assertThat(mandates.current(office, ELECTION).orElseThrow().id()).isEqualTo(successor);
    assertThat(mandates.active(second, lastDay)).hasSize(1);
    assertThat(mandates.active(second, ELECTION)).isEmpty();
    assertThat(mandates.all(second)).hasSize(1);
  }

  @Test
  void anOfficeHasOneHolderADay() {
    mandates.record(mandate(first, office, ELECTION, null));
    assertThatThrownBy(() -> mandates.record(mandate(second, office, ELECTION.plusYears(1), null)))
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.messageKey()).isEqualTo("registry.mandate.occupied"));
    assertThatThrownBy(() -> mandates.record(mandate(second, office, LocalDate.of(2019, 4, 5), ELECTION)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void onePersonInTwoOfficesIsOneRow() {
    mandates.record(mandate(first, office, LocalDate.of(2019, 4, 5), ELECTION.minusDays(1)));
    mandates.record(mandate(first, other, ELECTION, null));
    assertThat(mandates.all(first).stream().map(Mandate::id).map(mandates::person).distinct()).hasSize(1);
    assertThat(mandates.all(first)).extracting(Mandate::muhtarlikId).containsExactly(other, office);
  }

  @Test
  void noTcknStandsInTheTables() {
    UUID person = mandates.person(mandates.record(mandate(first, office, ELECTION, null)));
    assertThat(new String(stored("tckn_sealed", person), StandardCharsets.ISO_8859_1)).doesNotContain(first.digits());
    assertThat(stored("tckn_hash", person)).hasSize(32);
  }

  private byte[] stored(String column, UUID person) {
    return jdbc.sql("select " + column + " from muhtar where id = ?").param(person).query(byte[].class).single();
  }

  private static NewMandate mandate(Tckn tckn, String muhtarlik, LocalDate start, LocalDate end) {
    return new NewMandate(tckn, "  Ahmet  Yılmaz ", new Phone("+905550002000"), "muhtar.d18-001@muhtar.example", muhtarlik,
        start, end);
  }
}
