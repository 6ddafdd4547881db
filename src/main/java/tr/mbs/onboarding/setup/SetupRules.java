package tr.mbs.onboarding.setup;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Whoever stands on a side of an onboarding; whose turn a step is, is asked of {@code Participations}. */
@Component
class SetupRules implements AccessRules {

  private static final String STEP = "/e-belediye/{municipality}/adim/";
  private static final Audience[] SIDES = {Audience.MUNICIPALITY, Audience.PROJECT_LEAD, Audience.HELP_DESK};

  @Override
  public List<AccessRule> rules() {
    return List.of(
        post(STEP + "1/yazi", SIDES),
        post(STEP + "3/birim", SIDES),
        get(STEP + "3/birim/{unit}", SIDES),
        post(STEP + "3/birim/{unit}", SIDES),
        post(STEP + "3/birim/{unit}/sil", SIDES),
        post(STEP + "3/dosya", SIDES),
        get(STEP + "3/birimler.csv", SIDES),
        post(STEP + "6/ek-birim", SIDES),
        post(STEP + "6/ek-birim/sil", SIDES),
        post(STEP + "7/yetki", SIDES),
        post(STEP + "7/yetki/sil", SIDES),
        post(STEP + "8/iletisim", SIDES),
        post(STEP + "9/takim", SIDES),
        post(STEP + "9/takim/sil", SIDES),
        post(STEP + "10/sayilar", SIDES));
  }
}
