package tr.mbs.onboarding.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.people.Town.Somebody;
import tr.mbs.registry.UnitCode;
import tr.mbs.registry.Units;
import tr.mbs.testing.ApplicationTest;

@ApplicationTest
@Tag("h2")
class LeadMessagesIT {

  @Autowired
  private ApplicationContext context;
  @Autowired
  private LeadMessages messages;
  @Autowired
  private Units units;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void everyLeadIsToldBySmsAndMailAndTheHelpDeskOfWhatIsDue() {
    for (Consumer<Town> message : List.<Consumer<Town>>of(town -> messages.completed(town.id),
        town -> messages.reminder(town.id), town -> messages.numbersMissing(town.id))) {
      Town town = Town.of(context);
      Somebody ayse = town.lead("Ayşe Çınar");
      Somebody omer = town.lead("Ömer Işık");
      jdbc.sql("update onboarding set go_live_on = ? where id = ?").params(LocalDate.of(2026, 12, 1), town.id).update();
      town.inOne(() -> message.accept(town));
      for (Somebody lead : List.of(ayse, omer)) {
        String sms = town.received("sms", lead.e164(), 1).get(0);
        assertThat(sms).contains("e-Belediye").isEqualTo(TurkishText.gsm7(sms)).hasSizeLessThanOrEqualTo(160)
            .doesNotContain("Ayse", "Omer", "{");
        assertThat(town.received("posta", lead.email(), 1).get(0))
            .contains(units.get(new UnitCode(town.code)).name()).doesNotContain("{");
      }
    }
    assertThat(jdbc.sql("select count(*) from notification where kind = 'onboarding' and recipient = ?")
        .param(units.get(UnitCode.HELP_DESK).email()).query(Integer.class).single()).isGreaterThanOrEqualTo(2);
  }
}
