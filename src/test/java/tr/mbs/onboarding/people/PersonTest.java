package tr.mbs.onboarding.people;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.onboarding.people.Person.Standing;
import tr.mbs.onboarding.people.TypedPerson.Content;

class PersonTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Tckn TCKN = new Tckn("10000000146");

  private final List<Refusal> wrong = new ArrayList<>();

  @Test
  void whoIsCorrectedIsToBeDecidedAboutAgainAndKeepsWhatWasLeftBlank() {
    Person user = person(Role.USER);
    user.decide(Standing.REJECTED, "Adı eksik", "yardim1", NOW);
    user.change(0, content(null, "Ayşe Nur Çınar", null), null);
    assertThat(user.isPending()).isTrue();
    assertThat(user.reason()).isNull();
    assertThat(user.fullName()).isEqualTo("Ayşe Nur Çınar");
    assertThat(user.number()).isEqualTo(TCKN);
    assertThat(user.phone().e164()).isEqualTo("+905321234567");
    assertRefused(() -> user.change(1, content(null, "Ayşe", null), null), Refusal.Kind.CONFLICT, "people.changed");
  }

  @Test
  void onceInvitedHeStaysWhoHeIs() {
    Person user = person(Role.USER);
    user.requireSame(content(TCKN, "Başka Biri", null), wrong);
    user.requireRemovable();
    assertThat(wrong).isEmpty();
    user.invited("ayse.cinar", NOW);
    user.requireSame(content(null, "Ayşe Çınar", null), wrong);
    assertThat(wrong).isEmpty();
    user.requireSame(content(TCKN, "Başka Biri", null), wrong);
    assertThat(wrong).extracting(Refusal::messageKey).containsExactly("people.tckn.invited", "people.fullName.invited");
    assertRefused(user::requireRemovable, Refusal.Kind.CONFLICT, "people.remove.invited");
  }

  @Test
  void aLeadIsRemovedWithHisAccountOpen() {
    Person lead = person(Role.LEAD);
    lead.invited("ayse.cinar", NOW);
    lead.requireRemovable();
  }

  @Test
  void heIsShownWithAMaskedNumberAndLoggedWithoutAName() {
    assertThat(person(Role.USER).tckn()).isEqualTo("100******46");
    assertThat(person(Role.USER).toString()).doesNotContain("Ayşe", TCKN.digits());
  }

  private static Person person(Role role) {
    return new Person(UUID.randomUUID(), role, content(TCKN, "Ayşe Çınar", new Phone("+905321234567")), new byte[32]);
  }

  private static Content content(Tckn tckn, String fullName, Phone phone) {
    return new Content(tckn, fullName, "Memur", null, "Bilgi İşlem", "Evrak kaydı", phone, "a@b.tr");
  }
}
