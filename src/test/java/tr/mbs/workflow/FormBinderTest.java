package tr.mbs.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.BindException;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import tr.mbs.kernel.Refusal;

/** From what was typed to the record, whichever host it came from. */
class FormBinderTest {

  private enum Choice {
    KEEP, DROP
  }

  private record Keep(@NotNull Choice decision, @NotBlank @Size(max = 5) String note, String place) {
  }

  private record Drop(@NotNull Choice decision, String reason) {
  }

  private final FormBinder binder = new FormBinder(new DefaultFormattingConversionService(),
      new SpringValidatorAdapter(Validation.buildDefaultValidatorFactory().getValidator()));

  @Test
  void everyTextIsCleanedAndABlankOneIsNone() throws BindException {
    assertThat(read(Map.of("decision", " KEEP ", "note", " Yol\u0000\r\n ", "place", "\u00a0\u200b")))
        .isEqualTo(new Keep(Choice.KEEP, "Yol", null));
    Map<String, String> typed = new HashMap<>(Map.of("decision", "DROP"));
    typed.put("reason", null);
    assertThat(read(typed)).isEqualTo(new Drop(Choice.DROP, null));
  }

  @Test
  void whatAnotherDecisionAsksForIsLeftAside() throws BindException {
    assertThat(read(Map.of("decision", "DROP", "note", "Yol", "place", "Okul"))).isEqualTo(new Drop(Choice.DROP, null));
  }

  @Test
  void aNameThatNoRecordHasIsRefusedUnlessItIsBlank() throws BindException {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(Map.of("decision", "DROP", "status", "x")))
        .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("workflow.form.unknownField"));
    assertThat(read(Map.of("decision", "DROP", "status", " "))).isEqualTo(new Drop(Choice.DROP, null));
  }

  @Test
  void eachWrongFieldIsNamed() {
    assertThat(wrong(Map.of("decision", "KEEP", "note", " "))).containsExactly("note");
    assertThat(wrong(Map.of("decision", "KEEP", "note", "Yol bozuk"))).containsExactly("note");
  }

  @Test
  void aRecordThatAPageHasFilledGoesTheSameWay() throws BindException {
    Keep right = new Keep(Choice.KEEP, "Yol", null);
    assertThat(read(Carried.typed(right))).isEqualTo(right);
    assertThat(wrong(Carried.typed(new Keep(Choice.KEEP, "Yol bozuk", null)))).containsExactly("note");
  }

  private Record read(Map<String, String> typed) throws BindException {
    return binder.read(new Choices(), typed);
  }

  private List<String> wrong(Map<String, String> typed) {
    return catchThrowableOfType(BindException.class, () -> read(typed)).getFieldErrors().stream()
        .map(error -> error.getField()).toList();
  }

  private static final class Choices implements EmbeddedForm {

    @Override
    public String name() {
      return "choices";
    }

    @Override
    public Collection<Class<? extends Record>> records() {
      return List.of(Keep.class, Drop.class);
    }

    @Override
    public Class<? extends Record> recordFor(String decision) {
      return "KEEP".equals(decision) ? Keep.class : Drop.class;
    }

    @Override
    public Map<String, Object> model(String businessKey, String userId) {
      return Map.of();
    }
  }
}
