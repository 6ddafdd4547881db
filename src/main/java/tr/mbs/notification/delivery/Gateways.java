package tr.mbs.notification.delivery;

import java.util.Comparator;
import java.util.List;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.SmsGateway;

/**
 * The gateways of this installation, none where none is configured.
 *
 * @param sms in the order of their places: {@code iletimerkezi-1} before {@code netgsm-2}
 */
record Gateways(List<SmsGateway> sms, List<MailGateway> mail) {

  Gateways {
    sms = sms.stream().sorted(Comparator.comparing((SmsGateway gateway) -> place(gateway.name()))).toList();
  }

  private static char place(String name) {
    return name.charAt(name.length() - 1);
  }
}
