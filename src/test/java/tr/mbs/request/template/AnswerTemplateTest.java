package tr.mbs.request.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Outcome;
import tr.mbs.request.template.TypedTemplate.Content;

class AnswerTemplateTest {

  private static final Content CONTENT = new Content("Yol", "YOL", Outcome.POSITIVE, "{konu} yapıldı.");
  private static final Content OTHER = new Content("Yol", null, Outcome.NEGATIVE, "{konu} yapılamaz.");

  private final AnswerTemplate template = new AnswerTemplate(UnitCode.governorate("18"), CONTENT);

  @Test
  void whoSawAnOlderOneChangesNothing() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> template.change(1, OTHER))
        .extracting(Refusal::kind).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(template.says(CONTENT)).isTrue();
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> template.requireSeen(-1));
    assertThatNoException().isThrownBy(() -> template.requireSeen(0));
  }

  @Test
  void allOfItChanges() {
    template.change(0, OTHER);
    assertThat(template.says(OTHER)).isTrue();
    assertThat(template.subject()).as("for all").isNull();
    assertThat(TypedTemplate.of(template)).isEqualTo(new TypedTemplate("Yol", null, "NEGATIVE", "{konu} yapılamaz."));
  }

  @Test
  void onlyMigmsIsForAll() {
    assertThat(template.forAll()).isFalse();
    assertThat(new AnswerTemplate(UnitCode.DIRECTORATE_GENERAL, CONTENT).forAll()).isTrue();
  }
}
