package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal;

class TypedCorrectionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate START = LocalDate.of(2024, 4, 3);
  private static final Mazbata MAZBATA = new Mazbata(LocalDate.of(2024, 4, 1), "2024/17");

  private final List<Refusal> wrong = new ArrayList<>();

  @Test
  void whatStandsInTheFormAtFirstChangesNothing() {
    assertThat(TypedCorrection.of(mandate(MAZBATA)).read(mandate(MAZBATA), TODAY, wrong))
        .isEqualTo(new Correction("Ayşe Kaya", "ayse@muhtar.example", MAZBATA, START));
    assertThat(TypedCorrection.of(mandate(null)).read(mandate(null), TODAY, wrong).mazbata()).isNull();
    assertThat(wrong).isEmpty();
  }

  @Test
  void aMazbataIsNotTakenAway() {
    new TypedCorrection("Ayşe Kaya", null, "", " ", "03.04.2024").read(mandate(MAZBATA), TODAY, wrong);
    assertThat(wrong).extracting(Refusal::messageKey)
        .containsExactly("registry.record.mazbataDate.missing", "registry.record.mazbataNo.missing");
    wrong.clear();
    new TypedCorrection("Ayşe Kaya", null, "01.04.2024", "", "03.04.2024").read(mandate(null), TODAY, wrong);
    assertThat(wrong).extracting(Refusal::field).as("half a one").containsExactly("mazbataNo");
  }

  @Test
  void daysFollowEachOtherAsWhenRecording() {
    new TypedCorrection("Ayşe Kaya", null, "01.04.2024", "1", "31.03.2024").read(mandate(MAZBATA), TODAY, wrong);
    new TypedCorrection("Ayşe Kaya", null, "23.11.2026", "1", "23.11.2026").read(mandate(MAZBATA), TODAY, wrong);
    new TypedCorrection("Ayşe Kaya", null, "01.04.2024", "1", "21.02.2027").read(mandate(MAZBATA), TODAY, wrong);
    new TypedCorrection("Ayşe", "olmaz", "dün", "1".repeat(41), "").read(mandate(MAZBATA), TODAY, wrong);
    assertThat(wrong).extracting(Refusal::messageKey).containsExactly("registry.record.startOn.early",
        "registry.record.mazbataDate.future", "registry.record.startOn.late", "registry.record.fullName.wrong",
        "registry.record.email.wrong", "registry.record.mazbataDate.wrong", "registry.record.mazbataNo.wrong",
        "registry.record.startOn.missing");
  }

  private static Mandate mandate(Mazbata mazbata) {
    return SampleMandate.of("Ayşe Kaya", new NewMandate(null, null, null, "ayse@muhtar.example", "V1", START, null, mazbata));
  }
}
