package tr.mbs.onboarding.setup.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.kep.KepAnnexes;
import tr.mbs.onboarding.panel.StepPanel;
import tr.mbs.onboarding.people.People;

/** Step 1, "Talep Yazısının Bakanlığa Gönderilmesi". */
@Component
class LetterStep implements StepFacts, StepPanel {

  private final Letters letters;
  private final KepAnnexes annexes;
  private final People people;

  LetterStep(Letters letters, KepAnnexes annexes, People people) {
    this.letters = letters;
    this.annexes = annexes;
    this.people = people;
  }

  @Override
  public int step() {
    return 1;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    List<Refusal> missing = new ArrayList<>();
    Letter letter = letters.of(onboarding.getId());
    if (letter.on() == null) {
      missing.add(Refusal.field("letterOn", "setup.letter.on.missing"));
    }
    if (letter.number() == null) {
      missing.add(Refusal.field("letterNumber", "setup.letter.number.missing"));
    }
    if (onboarding.goLiveOn() == null) {
      missing.add(Refusal.field("goLiveOn", "setup.letter.goLive.missing"));
    }
    missing.addAll(people.missingLeads(onboarding.getId()));
    missing.addAll(annexes.missing(onboarding.getId()));
    return missing;
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    LetterSheet sheet = letters.sheet(participation.id());
    Letter letter = sheet.content().orElse(Letter.NONE);
    Map<String, Object> model = new HashMap<>();
    model.put("letter", letter);
    model.put("letterVersion", sheet.version());
    model.put("leads", people.leads(participation.id()));
    model.put("kepAnnex", annexes.of(participation.id()));
    model.put("typedLetter", TypedLetter.of(letter, participation.onboarding().goLiveOn()));
    return model;
  }
}
