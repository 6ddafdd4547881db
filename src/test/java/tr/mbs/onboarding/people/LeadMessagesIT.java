package tr.mbs.onboarding.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.people.Town.Somebody;
import tr.mbs.onboarding.people.invite.Invitations;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.testing.ApplicationTest;

@ApplicationTest
class LeadMessagesIT {

  @Autowired
  private ApplicationContext context;
  @Autowired
  private LeadMessages messages;
  @Autowired
  private Invitations invitations;
  @Autowired
  private Units units;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void whoWasNeverAcceptedIsToldNothing() {
    Town town = Town.of(context);
    Somebody stranger = town.lead("Ayşe Çınar");
    town.inOne(() -> messages.reminder(town.id));
    assertThat(jdbc.sql("select count(*) from notification where recipient in (?, ?)")
        .params(stranger.e164(), stranger.email()).query(Integer.class).single()).isZero();
  }

  @Test
  void numbersAreNotAskedForWhileStepsBeforeThemAreOpen() {
    Town early = Town.of(context);
    Somebody ayse = early.lead("Ayşe Çınar");
    early.inOne(() -> invitations.inviteLeads(early.id, "yardim1"));
    early.inOne(() -> messages.numbersMissing(early.id));
    assertThat(early.received("posta", ayse.email(), 2)).noneMatch(mail -> mail.contains("10. adıma giriniz"))
        .anyMatch(mail -> mail.contains("10. adımdan önceki adımlar"));
    Town late = Town.of(context).at(10, StepStatus.IN_PROGRESS, Side.PROJECT_LEAD);
    Somebody omer = late.lead("Ömer Işık");
    late.inOne(() -> invitations.inviteLeads(late.id, "yardim1"));
    late.inOne(() -> messages.numbersMissing(late.id));
    assertThat(late.received("posta", omer.email(), 2)).anyMatch(mail -> mail.contains("10. adıma giriniz"));
  }

  @Test
  void leadsAreToldAlsoWhileNobodyKnowsTheHelpDesksAddress() {
    Town town = Town.of(context);
    Somebody ayse = town.lead("Ayşe Çınar");
    town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));
    String helpDesk = units.get(UnitCode.HELP_DESK).email();
    writeHelpDeskTo(null);
    try {
      town.inOne(() -> messages.reminder(town.id));
      assertThat(town.visit(Side.HELP_DESK).get("/e-belediye/" + town.code).body())
          .contains("id=\"help-desk-title\"").doesNotContain("mailto:");
    } finally {
      writeHelpDeskTo(helpDesk);
    }
    assertThat(town.received("posta", ayse.email(), 2)).isNotEmpty();
  }

  private void writeHelpDeskTo(String email) {
    jdbc.sql("update organization_unit set email = ? where code = ?").params(email, UnitCode.HELP_DESK.value()).update();
    units.forget();
  }

  @Test
  void everyLeadIsToldBySmsAndMailAndTheHelpDeskOfWhatIsDue() {
    for (Consumer<Town> message : List.<Consumer<Town>>of(town -> messages.completed(town.id),
        town -> messages.reminder(town.id), town -> messages.numbersMissing(town.id))) {
      Town town = Town.of(context);
      Somebody ayse = town.lead("Ayşe Çınar");
      Somebody omer = town.lead("Ömer Işık");
      jdbc.sql("update onboarding set go_live_on = ? where id = ?").params(LocalDate.of(2026, 12, 1), town.id).update();
      town.inOne(() -> invitations.inviteLeads(town.id, "yardim1"));
      town.inOne(() -> message.accept(town));
      for (Somebody lead : List.of(ayse, omer)) {
        String sms = town.received("sms", lead.e164(), 2).get(0);
        assertThat(sms).contains("e-Belediye").isEqualTo(TurkishText.gsm7(sms)).hasSizeLessThanOrEqualTo(160)
            .doesNotContain("Ayse", "Omer", "{");
        assertThat(town.received("posta", lead.email(), 2).get(0))
            .contains(units.get(new UnitCode(town.code)).name()).doesNotContain("{");
      }
    }
    assertThat(jdbc.sql("select count(*) from notification where kind = 'onboarding' and recipient = ?")
        .param(units.get(UnitCode.HELP_DESK).email()).query(Integer.class).single()).isGreaterThanOrEqualTo(2);
  }
}
