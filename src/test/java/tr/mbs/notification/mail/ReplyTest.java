package tr.mbs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Delivery.Outcome;
import tr.mbs.notification.mail.Conversation.Step;

/** What a no of a server means for the mail, by its number and by what it was said to. */
class ReplyTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      CONNECT, 421, 421 4.7.0 kanarya, LATER, 421 4.7.0 at connecting
      CONNECT, 554, 554 no, LATER, 554 at connecting
      CONNECT, 535, 535-5.7.8 no, LATER, 535 5.7.8 at connecting
      SENDER, 451, 451 4.3.0 no, LATER, 451 4.3.0 at MAIL
      SENDER, 553, 553 5.7.1 no, LATER, 553 5.7.1 at MAIL
      RECIPIENT, 421, 421 4.4.2 no, LATER, 421 4.4.2 at RCPT
      RECIPIENT, 450, 450 4.2.0 no, RECIPIENT_LATER, 450 4.2.0 at RCPT
      RECIPIENT, 452, 452 4.2.2 no, RECIPIENT_LATER, 452 4.2.2 at RCPT
      RECIPIENT, 454, 454 4.7.1 no, LATER, 454 4.7.1 at RCPT
      RECIPIENT, 503, 503 5.5.1 no, LATER, 503 5.5.1 at RCPT
      RECIPIENT, 554, 554 5.7.1 no, RECIPIENT_LATER, 554 5.7.1 at RCPT
      RECIPIENT, 550, 550 5.1.8 no, RECIPIENT_LATER, 550 5.1.8 at RCPT
      RECIPIENT, 530, 530 5.7.0 no, LATER, 530 5.7.0 at RCPT
      RECIPIENT, 550, 550 5.1.1 kanarya@alici.example 5.9.9, REJECTED, 550 5.1.1 at RCPT
      RECIPIENT, 550, 550 kanarya@alici.example 5.9.9, REJECTED, 550 at RCPT
      RECIPIENT, 552, 552 5.2.2 no, REJECTED, 552 5.2.2 at RCPT
      CONTENT, 421, 421 no, LATER, 421 at DATA
      CONTENT, 451, 451 4.7.1 no, RECIPIENT_LATER, 451 4.7.1 at DATA
      CONTENT, 554, 554 5.7.1 no, REJECTED, 554 5.7.1 at DATA
      END, 421, 421 4.3.2 no, LATER, 421 4.3.2 at the end of DATA
      END, 552, 552 5.3.4 no, REJECTED, 552 5.3.4 at the end of DATA""")
  void aNoMeans(Step step, int code, String words, Outcome outcome, String reason) {
    assertThat(Reply.of(code, words, step).delivery()).isEqualTo(new Delivery(outcome, null, reason));
  }
}
