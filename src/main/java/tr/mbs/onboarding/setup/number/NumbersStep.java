package tr.mbs.onboarding.setup.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;
import tr.mbs.registry.StaffAccounts;

/** Step 10, "Belediyeye Ait Gelen ve Giden Evrak Sayılarının Yardım Masasına Bildirilmesi". */
@Component
class NumbersStep implements StepFacts, StepPanel {

  private final LastNumbers numbers;
  private final StaffAccounts accounts;

  NumbersStep(LastNumbers numbers, StaffAccounts accounts) {
    this.numbers = numbers;
    this.accounts = accounts;
  }

  @Override
  public int step() {
    return LastNumbers.STEP;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    Optional<Refusal> notToday = numbers.notToday(onboarding);
    if (notToday.isPresent()) {
      return List.of(notToday.get());
    }
    return numbers.of(onboarding.getId())
        .map(given -> given.isOf(onboarding.goLiveOn()) ? List.<Refusal>of()
            : List.of(Refusal.field("incoming", "setup.numbers.old",
                IstanbulTime.date(given.givenOn(), TurkishText.TURKISH))))
        .orElseGet(() -> List.of(Refusal.field("incoming", "setup.numbers.none")));
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    NumbersSheet sheet = numbers.sheet(participation.id());
    Given given = sheet.content().orElse(null);
    Map<String, Object> model = new HashMap<>();
    model.put("numbers", given);
    model.put("numbersVersion", sheet.version());
    model.put("numbersGivenBy", given == null ? null
        : accounts.names(Set.of(given.givenBy())).getOrDefault(given.givenBy(), given.givenBy()));
    model.put("notToday", numbers.notToday(participation.onboarding()).orElse(null));
    model.put("typedNumbers", given == null ? new TypedNumbers(null, null) : TypedNumbers.of(given));
    return model;
  }
}
