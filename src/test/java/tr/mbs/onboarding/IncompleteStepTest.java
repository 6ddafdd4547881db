package tr.mbs.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

class IncompleteStepTest {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  IncompleteStepTest() {
    messages.setBasename("messages/onboarding");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
  }

  /** Tasklist has room for one sentence of a refusal, so the sentence holds the list. */
  @Test
  void itsSentenceNamesAllThatIsMissing() {
    var refusal = new IncompleteStep(List.of(Refusal.field("note", "onboarding.refusal.noReason"),
        Refusal.field("decision", "onboarding.refusal.noDecision"),
        Refusal.field("step", "onboarding.refusal.underReview", 3)));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(messages.getMessage(refusal.messageKey(), refusal.args(), TurkishText.TURKISH)).isEqualTo(
        "Adım henüz tamamlanamıyor. Gerekçe yazınız. Bir karar seçiniz. "
            + "3. adım onay bekliyor. İnceleme bitene kadar değiştirilemez.");
  }
}
