package tr.mbs.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.audit.DataSubject;

/** What an auditor looks for, between the form and the address. */
class AuditFilterTest {

  @ParameterizedTest
  @ValueSource(strings = {"10000000146", "10000000147", "100-000-001.46", "5321234567", "05321234567", "905321234567",
      "0532-123-45-67", "532.123.45.67", "-0532_1234567.", "a b", "<b>", "çağrı", ""})
  void numbersOfPeopleAndWhatIsNoCodeGetIntoNoAddress(String text) {
    AuditFilter filter = new AuditFilter(text, "office:" + text, text, text, text, text, null);
    assertThat(filter).isEqualTo(new AuditFilter(null, null, null, null, null, null, null));
    assertThat(filter.address()).isEqualTo(AuditFilter.PATH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MBS-2026-0000001", "1", "123456789", "V675", "migm1",
      "7f3c0a1e-0000-4000-8000-000000000000"})
  void idsOfOursAreCodes(String id) {
    assertThat(AuditFilter.code(id)).isEqualTo(id);
  }

  @Test
  void nobodyIsDroppedAndEachPartFitsIntoAnEntry() {
    Set<DataSubject> all = Stream.concat(Stream.generate(UUID::randomUUID).limit(20).map(DataSubject::mandate),
        Stream.of(DataSubject.account("a".repeat(64)))).collect(Collectors.toUnmodifiableSet());
    String longest = "x".repeat(64);
    AuditFilter filter = new AuditFilter(longest, AuditFilter.text(all), longest, longest, "01.01.2026", "31.12.2026",
        "99999999999999999-999999999999999999");
    assertThat(filter.subjects()).isEqualTo(all);
    assertThat(filter.criteria().concerns()).isEqualTo(all);
    List<AuditFilter> parts = filter.parts();
    assertThat(parts).hasSize(3).allMatch(part -> part.address().length() <= 1_000);
    assertThat(parts.stream().flatMap(part -> part.subjects().stream())).containsExactlyInAnyOrderElementsOf(all);
    assertThat(filter.aboutEverybody().parts()).containsExactly(filter.aboutEverybody());
  }

  /** Tomcat takes and sends 8 kB of an address; a longer one would be an answer of 400 or 500. */
  @Test
  void theLongestListFitsIntoAnAddressAndALongerOneIsNoneOfOurs() {
    String account = "account:" + "a".repeat(62);
    String longest = IntStream.range(10, 90).mapToObj(each -> account + each).collect(Collectors.joining(","));
    assertThat(new AuditFilter(null, longest, null, null, null, null, null).address()).hasSizeBetween(5_000, 7_000);
    assertThat(new AuditFilter(null, longest + "," + account, null, null, null, null, null).kimin()).isNull();
  }

  @Test
  void daysAreTypedByPeopleAndStandInTheAddressAsFilesHaveThem() {
    AuditFilter filter = new AuditFilter(null, null, null, null, "22.11.2026", "2026-11-23", null);
    assertThat(filter.address()).isEqualTo(AuditFilter.PATH + "?bas=2026-11-22&bit=2026-11-23");
    assertThat(AuditQuestion.of(filter).bas()).isEqualTo("22.11.2026");
  }
}
