package tr.mbs.notification.sms;

import static tr.mbs.notification.gateway.Delivery.later;
import static tr.mbs.notification.gateway.Delivery.recipientLater;
import static tr.mbs.notification.gateway.Delivery.rejected;
import static tr.mbs.notification.gateway.Report.expired;
import static tr.mbs.notification.gateway.Report.undelivered;

import java.util.HashMap;
import java.util.Map;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Report;

/**
 * What the codes of the providers mean, by the address that answers with them: 50 is a matter of İYS at one of NetGSM's
 * and a wrong number at the other. Sources: {@code src/enums.ts} of github.com/netgsm/netgsm-sms-js; {@code docs/} of
 * github.com/iletimerkezi/apidocs-website and toplusmsapi.com/en/durum-kodlari-ve-mesajlar.
 */
final class Codes {

  private static final Map<String, Delivery> NETGSM = Map.of(
      "20", rejected("text or its length refused (20)"),
      "30", later("user, password or our address refused (30)"),
      "40", later("header not registered (40)"),
      "60", later("out of credit, or no package for one-time codes (60)"),
      "70", later("a parameter refused (70)"),
      "80", later("too many messages in a short time (80)"),
      "85", recipientLater("more than 20 messages a minute to one number (85)"),
      "100", later("error of the provider (100)"),
      "101", later("error of the provider (101)"));

  static final Map<String, Delivery> NETGSM_SEND = with(NETGSM, Map.of(
      "50", later("the account may not send under İYS (50)"),
      "51", later("the account has no brand in İYS (51)")));

  static final Map<String, Delivery> NETGSM_OTP = with(NETGSM, Map.of(
      "41", later("header not registered (41)"),
      "50", rejected("number refused (50)"),
      "51", rejected("number refused (51)"),
      "52", rejected("number refused (52)")));

  static final Map<String, Report> NETGSM_REPORT = Map.ofEntries(
      Map.entry("0", Report.pending()),
      Map.entry("1", Report.delivered()),
      Map.entry("2", expired("not within its time (2)")),
      Map.entry("3", undelivered("wrong or restricted number (3)")),
      Map.entry("4", undelivered("not handed to the operator (4)")),
      Map.entry("11", undelivered("refused by the operator (11)")),
      Map.entry("12", undelivered("delivery failed (12)")),
      Map.entry("13", undelivered("taken for a repetition (13)")),
      Map.entry("14", undelivered("out of credit (14)")),
      Map.entry("15", undelivered("number on a black list (15)")),
      Map.entry("16", undelivered("refused by İYS (16)")),
      Map.entry("17", undelivered("error of İYS (17)")),
      Map.entry("103", undelivered("the whole job failed (103)")));

  static final Map<String, Delivery> ILETIMERKEZI = Map.ofEntries(
      Map.entry("400", later("the call was not understood (400)")),
      Map.entry("401", later("key, hash or our address refused, or the interface is off in the panel (401)")),
      Map.entry("402", later("out of credit (402)")),
      Map.entry("404", later("no such call (404)")),
      Map.entry("422", later("a value refused (422)")),
      Map.entry("450", later("header not registered (450)")),
      // The same text to the same number within ten minutes: without an id of its own.
      Map.entry("451", Delivery.repeated("taken for a repetition (451)")),
      Map.entry("452", rejected("number refused, or on the account's own black list (452)")),
      Map.entry("453", rejected("text too long (453)")),
      Map.entry("454", rejected("text empty (454)")),
      Map.entry("457", later("a date refused (457)")),
      Map.entry("459", later("header missing (459)")),
      Map.entry("460", later("header too long, or with Turkish letters (460)")),
      Map.entry("466", rejected("number refused (466)")),
      Map.entry("467", later("papers of the account are missing (467)")),
      Map.entry("468", later("İYS is not set up (468)")),
      Map.entry("469", later("no list of İYS chosen (469)")),
      Map.entry("470", later("no code of İYS set up (470)")),
      Map.entry("503", later("out of service (503)")));

  /** Of a message (110 to 112) and of the order around it (113 to 115). */
  static final Map<String, Report> ILETIMERKEZI_REPORT = Map.of(
      "110", Report.pending(),
      "111", Report.delivered(),
      "112", undelivered("not delivered (112)"),
      "113", Report.pending(),
      "115", undelivered("the whole order failed (115)"));

  static final Map<String, Report> ILETIMERKEZI_WEBHOOK = Map.of(
      "accepted", Report.pending(),
      "delivered", Report.delivered(),
      "undelivered", undelivered("not delivered"));

  /** Ours, for the general interface (docs/deployment.md). */
  static final Map<String, Report> HTTP_REPORT = Map.of(
      "PENDING", Report.pending(),
      "DELIVERED", Report.delivered(),
      "UNDELIVERED", undelivered("not delivered"),
      "EXPIRED", expired("not within its time"));

  private Codes() {
  }

  private static Map<String, Delivery> with(Map<String, Delivery> common, Map<String, Delivery> own) {
    Map<String, Delivery> all = new HashMap<>(common);
    all.putAll(own);
    return Map.copyOf(all);
  }
}
