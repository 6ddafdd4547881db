package tr.mbs.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.TurkishText;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;
import tr.mbs.testing.ApplicationTest;

@ApplicationTest
class SimulatorIT {

  @Autowired
  private SmsGateway sms;

  @Autowired
  private MailGateway mail;

  @Autowired
  private JdbcClient jdbc;

  @Autowired
  private ObjectMapper json;

  @Autowired
  private WebApplicationContext context;

  private final String key = UUID.randomUUID().toString();
  private final Phone phone = new Phone("+9055500" + ThreadLocalRandom.current().nextInt(10_000, 100_000));

  private MockMvc site;

  @BeforeEach
  void visitor() {
    site = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void aTextMessageHasRecipientTextAndTime() throws Exception {
    sms.send(message(key, "Kodunuz ABC-DEF"));
    JsonNode message = messages("/demo/sms", phone.e164()).get(0);
    assertThat(message.fieldNames()).toIterable().containsExactly("to", "text", "at");
    assertThat(message.get("to").asText()).isEqualTo(phone.e164());
    assertThat(message.get("text").asText()).isEqualTo("Kodunuz ABC-DEF");
    assertThat(message.get("at").asText()).endsWith("Z");
    assertThat(Duration.between(Instant.parse(message.get("at").asText()), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void anEmailHasASubjectToo() throws Exception {
    mail.send(key, key + "@MBS.example", "Talebiniz yönlendirildi", "Çankırı Valiliğine yönlendirildi.");
    JsonNode message = messages("/demo/posta", key + "@mbs.example").get(0);
    assertThat(message.fieldNames()).toIterable().containsExactly("to", "subject", "text", "at");
    assertThat(message.get("subject").asText()).isEqualTo("Talebiniz yönlendirildi");
    assertThat(message.get("text").asText()).isEqualTo("Çankırı Valiliğine yönlendirildi.");
  }

  @Test
  void theNewestComesFirst() throws Exception {
    sms.send(message(key + "-1", "first"));
    sms.send(message(key + "-2", "second"));
    assertThat(messages("/demo/sms", phone.e164())).extracting(message -> message.get("text").asText())
        .containsExactly("second", "first");
    assertThat(messages("/demo/sms", "")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aPhoneIsFoundHoweverItIsWritten() throws Exception {
    sms.send(message(key, "text"));
    for (String typed : new String[] {phone.e164(), phone.e164().replace("+", " "), phone.display(),
        "0" + phone.e164().substring(3), phone.e164().substring(3)}) {
      assertThat(messages("/demo/sms", typed)).as(typed).hasSize(1);
    }
    assertThat(messages("/demo/sms", "0 555 999 99 99")).isEmpty();
    assertThat(messages("/demo/sms", "no phone\u0000")).isEmpty();
  }

  @Test
  void aKeyThatComesTwiceIsOneMessage() throws Exception {
    sms.send(message(key, "first"));
    sms.send(message(key, "again"));
    assertThat(messages("/demo/sms", phone.e164())).extracting(message -> message.get("text").asText())
        .containsExactly("first");
  }

  @Test
  void theTextCannotBeReadInTheTable() {
    sms.send(message(key, "Kodunuz ABC-DEF"));
    byte[] sealed = jdbc.sql("select text from demo_message where message_key = ?").param(key)
        .query(byte[].class).single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("ABC-DEF");
  }

  @Test
  void thePageShowsTheMessageToAPerson() throws Exception {
    sms.send(message(key, "Kodunuz <b>ABC-DEF</b>"));
    String page = site.perform(get("/demo/sms").param("to", phone.display()).accept(MediaType.TEXT_HTML)
            .locale(TurkishText.TURKISH))
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("SMS iletileri", "simülatör", phone.display(), "Kodunuz &lt;b&gt;ABC-DEF&lt;/b&gt;");
  }

  @Test
  void anEmptyInboxSaysSo() throws Exception {
    String page = site.perform(get("/demo/posta").param("to", key + "@mbs.example").accept(MediaType.TEXT_HTML)
            .locale(TurkishText.TURKISH))
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("Gösterilecek e-posta yok.");
  }

  private JsonNode messages(String path, String to) throws Exception {
    return json.readTree(site.perform(get(path).param("to", to).accept(MediaType.APPLICATION_JSON))
        .andReturn().getResponse().getContentAsByteArray());
  }

  private TextMessage message(String key, String text) {
    return new TextMessage(key, phone.e164(), text, false, Duration.ofMinutes(5));
  }
}
