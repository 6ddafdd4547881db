package tr.mbs.testing.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tr.mbs.testing.gateway.SmsStandIn.Answer;
import tr.mbs.testing.gateway.SmsStandIn.Fate;
import tr.mbs.testing.gateway.SmsStandIn.Taken;

/** What each provider reads and writes, by the address that is called. */
public enum Wire {
  NETGSM_SEND("/sms/rest/v2/send", "/messages/0/no", "/messages/0/msg"),
  NETGSM_OTP("/sms/rest/v2/otp", "/no", "/msg"),
  NETGSM_REPORT("/sms/rest/v2/report", null, null) {
    @Override
    Answer other(SmsStandIn standIn, JsonNode body) {
      List<Map<String, Object>> jobs = strings(body.path("jobids")).stream()
          .filter(id -> standIn.fateOf(id) != Fate.NEVER)
          .map(id -> Map.<String, Object>of("jobid", id, "number", standIn.byId.get(id).phone(),
              "status", STATUS.get(standIn.fateOf(id)), "errorCode", 0)).toList();
      return Answer.ok(jobs.isEmpty() ? Map.of("code", "60", "description", "no records")
          : Map.of("code", "00", "jobs", jobs, "description", "success"));
    }
  },
  ILETIMERKEZI_SEND("/v1/send-sms/json", "/request/order/message/receipents/number/0", "/request/order/message/text"),
  ILETIMERKEZI_REPORT("/v1/get-report/json", null, null) {
    @Override
    Answer other(SmsStandIn standIn, JsonNode body) {
      String id = body.at("/request/order/id").asText();
      Fate fate = standIn.fateOf(id);
      if (fate == Fate.NEVER) {
        return Answer.ok(response("455", null));
      }
      int status = fate == Fate.PENDING ? 110 : fate == Fate.DELIVERED ? 111 : 112;
      return Answer.ok(Map.of("response", Map.of("status", Map.of("code", 200, "message", "İşlem başarılı"),
          "order", Map.of("id", id, "status", fate == Fate.PENDING ? 113 : 114,
              "message", List.of(Map.of("number", standIn.byId.get(id).phone(), "status", status))))));
    }
  },
  TTMESAJ_TOKEN("/api/Login/TokenJson", null, null) {
    @Override
    Answer other(SmsStandIn standIn, JsonNode body) {
      return Answer.ok(Map.of("access_token", standIn.token(), "token_type", "bearer", "expires_in", 86_400));
    }
  },
  TTMESAJ_SEND("/api/SendSms/SendSingle", "/numbers", "/message"),
  TTMESAJ_OTP("/api/Otp/SendSms", "/number", "/messageText"),
  HTTP("/gateway/sms", "/to", "/text"),
  HTTP_REPORT("/gateway/reports", null, null) {
    @Override
    Answer other(SmsStandIn standIn, JsonNode body) {
      return Answer.ok(Map.of("reports", strings(body.path("references")).stream()
          .filter(id -> standIn.fateOf(id) != Fate.NEVER)
          .map(id -> Map.of("reference", id, "status", standIn.fateOf(id).name())).toList()));
    }
  };

  static final String HTTP_SEND = HTTP.path;
  static final String HTTP_REPORTS = HTTP_REPORT.path;
  private static final Map<Fate, Integer> STATUS =
      Map.of(Fate.PENDING, 0, Fate.DELIVERED, 1, Fate.EXPIRED, 2, Fate.UNDELIVERED, 3);

  private final String path;
  private final String phone;
  private final String text;

  Wire(String path, String phone, String text) {
    this.path = path;
    this.phone = phone;
    this.text = text;
  }

  static Wire of(String path) {
    return Arrays.stream(values()).filter(wire -> wire.path.equals(path)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no provider has " + path));
  }

  /** As İleti Merkezi brings it. @param status {@code accepted}, {@code delivered} or {@code undelivered} */
  public static String iletiMerkeziReport(Taken message, String status) {
    return json(Map.of("report", Map.of("id", Long.parseLong(message.id()) + 1, "packet_id",
        Long.parseLong(message.id()), "status", status, "to", message.phone(), "body", message.text())));
  }

  /** As the general interface has it. */
  public static String httpReport(String reference, Fate fate) {
    return json(Map.of("reference", reference, "status", fate.name()));
  }

  boolean isMessage() {
    return phone != null;
  }

  Taken message(JsonNode body, String id) {
    return new Taken(id, body.path("key").asText(), body.at(phone).asText(), body.at(text).asText(), Instant.now(),
        System.nanoTime());
  }

  Map<String, ?> success(Taken message) {
    return switch (this) {
      case NETGSM_SEND, NETGSM_OTP -> Map.of("code", "00", "jobid", message.id(), "description", "queued");
      case ILETIMERKEZI_SEND -> response("200", message.id());
      case TTMESAJ_SEND, TTMESAJ_OTP -> Map.of("sonuc", "*OK*" + message.id(), "kontor", "99");
      default -> Map.of("reference", message.id());
    };
  }

  Object error(String code, Taken message) {
    String echo = message.phone() + " " + message.text();
    return switch (this) {
      case NETGSM_SEND, NETGSM_OTP -> Map.of("code", code, "description", echo);
      case ILETIMERKEZI_SEND -> Map.of("response", Map.of("status", Map.of("code", code, "message", echo)));
      case TTMESAJ_SEND, TTMESAJ_OTP -> Map.of("sonuc", "*HATA*" + echo, "message", echo);
      default -> Map.of("error", code, "detail", echo);
    };
  }

  Answer duplicate(Taken message) {
    return Answer.ok(switch (this) {
      case NETGSM_SEND, NETGSM_OTP -> error("85", message);
      case ILETIMERKEZI_SEND -> error("451", message);
      default -> success(message);
    });
  }

  /** To a call that is no message. */
  Answer other(SmsStandIn standIn, JsonNode body) {
    throw new IllegalStateException("a message");
  }

  private static Map<String, ?> response(String code, String id) {
    Map<String, Object> response = new HashMap<>(Map.of("status", Map.of("code", code, "message", "…")));
    if (id != null) {
      response.put("order", Map.of("id", id));
    }
    return Map.of("response", response);
  }

  private static List<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String json(Map<String, ?> value) {
    try {
      return SmsStandIn.JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
