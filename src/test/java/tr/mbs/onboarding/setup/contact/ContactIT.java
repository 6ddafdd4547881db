package tr.mbs.onboarding.setup.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.setup.SetupCase;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;

/** Step 8: how the municipality can be reached, and the footer of its documents. */
@ApplicationTest
class ContactIT {

  private static final Map<String, String> ALL = Map.of("address", "Cumhuriyet Mah. 1, Çankırı", "phone", "0376 213 10 00",
      "fax", "Yok", "email", "bilgi@cankiri.bel.tr", "web", "https://www.cankiri.bel.tr");

  @Autowired
  private ApplicationContext context;
  @Autowired
  private Contacts contacts;

  private SetupCase move;

  @BeforeEach
  void stepEightIsOpen() {
    move = SetupCase.at(8, context);
  }

  @Test
  void allFiveAreNeededAndThePreviewShowsThem() {
    assertThat(move.missing()).containsExactly("setup.contact.address.missing", "setup.contact.phone.missing",
        "setup.contact.fax.missing", "setup.contact.email.missing", "setup.contact.web.missing");
    assertThat(save(1, 0, Map.of("phone", "444 0 376", "web", "cankiri.bel.tr")).statusCode()).isEqualTo(303);
    assertThat(move.missing()).containsExactly("setup.contact.address.missing", "setup.contact.fax.missing",
        "setup.contact.email.missing");
    assertThat(save(2, 1, ALL).statusCode()).isEqualTo(303);
    assertThat(move.missing()).isEmpty();
    assertThat(move.visitor(move.lead(1)).get(move.page()).body()).contains(
        "data-footer=\"address\">Cumhuriyet Mah. 1, Çankırı<", "data-footer=\"phone\">0 376 213 10 00<",
        "data-footer=\"fax\">yok<", "data-footer=\"email\">bilgi@cankiri.bel.tr<",
        "data-footer=\"web\">www.cankiri.bel.tr<", "src=\"/onboarding/footer.js\"");
    assertThat(move.visitor(SetupCase.HELP_DESK).get(move.page()).body()).contains("0 376 213 10 00")
        .doesNotContain("footer.js", "name=\"phone\"");
  }

  @Test
  void wrongFieldsComeBackWithEverythingTyped() {
    HttpResponse<String> answer = save(1, 0, Map.of("address", "Şükrü & Oğlu", "phone", "213", "fax", "bilmem",
        "email", "bilgi", "web", "javascript:x"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#phone\"", "href=\"#fax\"", "href=\"#email\"", "href=\"#web\"",
        "Şükrü &amp; Oğlu</textarea>", "value=\"213\"", "value=\"bilmem\"", "value=\"javascript:x\"");
    assertThat(contacts.of(move.id)).isEqualTo(Contact.NONE);
  }

  @Test
  void ofTwoLeadsAtOnceOneIsToldAndKeepsHisText() throws Exception {
    List<Callable<Boolean>> both = List.of(saving(1, "0376 111 11 11"), saving(2, "0376 222 22 22"));
    AtOnce<Boolean> outcome = AtOnce.of(both);
    assertThat(outcome.answers()).hasSize(1);
    assertThat(outcome.failures()).hasSize(1).first().isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    HttpResponse<String> late = save(1, 0, ALL);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("siz çalışırken değişti", "value=\"0376 213 10 00\"", "name=\"version\" value=\"1\"");
    assertThat(save(1, 1, ALL).statusCode()).isEqualTo(303);
  }

  private Callable<Boolean> saving(int lead, String phone) {
    return () -> {
      contacts.save(move.municipality, new TypedContact(null, phone, null, null, null), 0, move.lead(lead));
      return true;
    };
  }

  private HttpResponse<String> save(int lead, int version, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("version", String.valueOf(version));
    return move.visitor(move.lead(lead)).post(move.page() + "/iletisim", form);
  }
}
