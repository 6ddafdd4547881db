package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.testing.gateway.SmsStandIn;

/** Each provider says in its own way whether İYS is asked; for ours it is not. */
class IysClassTest {

  private final SmsStandIn standIn = new SmsStandIn();

  @AfterEach
  void close() {
    standIn.close();
  }

  @ParameterizedTest
  @CsvSource({
      "netgsm, informational, /iysfilter, 0", "netgsm, individual, /iysfilter, 11", "netgsm, merchant, /iysfilter, 12",
      "iletimerkezi, informational, /request/order/iys, 0", "iletimerkezi, individual, /request/order/iys, 1",
      "iletimerkezi, merchant, /request/order/iysList, TACIR", "ttmesaj, informational, /isNotification, true",
      "ttmesaj, individual, /isNotification, false", "ttmesaj, merchant, /recipentType, TACIR",
      "http, informational, /commercial, false", "http, individual, /commercial, true"})
  void asTheOperatorSays(String kind, String iys, String field, String value) {
    Accounts.gateway(new SmsProperties.Settings(kind, kind.equals("http") ? standIn.httpUrl() : standIn.url(), "1", "2",
        "MUHTARLIK", iys, "/reference", false, "")).send(Accounts.RESULT);
    assertThat(standIn.lastCall().body().at(field).asText()).isEqualTo(value);
  }
}
