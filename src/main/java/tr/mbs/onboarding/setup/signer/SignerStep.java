package tr.mbs.onboarding.setup.signer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;
import tr.mbs.onboarding.setup.ApprovedUsers;
import tr.mbs.onboarding.setup.signer.Signers.Signer;

/** Step 9, "Evrak-İmza Rota Yönetim Takımı Kayıt". */
@Component
class SignerStep implements StepFacts, StepPanel {

  private final Signers signers;
  private final ApprovedUsers users;
  private final MessageSource messages;

  SignerStep(Signers signers, ApprovedUsers users, MessageSource messages) {
    this.signers = signers;
    this.users = users;
    this.messages = messages;
  }

  @Override
  public int step() {
    return Signers.STEP;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    List<Signer> team = signers.of(onboarding.getId());
    if (team.isEmpty()) {
      return List.of(Refusal.field("person", "setup.signer.none"));
    }
    return team.stream().anyMatch(signer -> signer.position().isAtTheTop()) ? List.of()
        : List.of(Refusal.field("person", "setup.signer.noMayor"));
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    Map<String, Object> model = new HashMap<>();
    model.put("signers", signers.of(participation.id()));
    model.put("people", users.options(participation.id()));
    model.put("positions", positions());
    model.put("typedSigner", new TypedSigner(null, null));
    return model;
  }

  private Map<String, String> positions() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Position position : Position.values()) {
      names.put(position.name(), messages.getMessage("setup.position." + position, null,
          LocaleContextHolder.getLocale()));
    }
    return names;
  }
}
