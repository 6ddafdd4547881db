package tr.mbs.request.moves;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What somebody can do with a request that is filed (domain.md §2.3): an officer by his task, a muhtar by a page. */
enum Move {
  FORWARD_TO_GOVERNORATE(forward("valilik-18")),
  FORWARD_TO_MUNICIPALITY(forward("belediye-18-merkez")),
  FORWARD_TO_DIRECTORATE(forward("md-18-milli-egitim")),
  RESOLVE(Map.of("decision", "RESOLVE", "outcome", "POSITIVE", "resultText", "Yol onarıldı.")),
  RETURN(Map.of("decision", "RETURN", "reason", "Görevimiz değildir.")),
  INTERIM(Map.of("decision", "INTERIM", "text", "Keşif yapılacak.")),
  ASK(Map.of("decision", "ASK", "text", "Yol kaç metre?")),
  EXTEND(Map.of("decision", "EXTEND", "reason", "Yol uzun, keşif bekleniyor.")),
  GRANT(Map.of("decision", "GRANT", "extraDays", "5")),
  DENY(Map.of("decision", "DENY", "reason", "Süre yeterlidir.")),
  WITHDRAW("geri-cek", Map.of()),
  OBJECT("itiraz", Map.of("reason", "Yol yine bozuk.")),
  ANSWER("yanit", Map.of("text", "120 metre.")),
  ADD("bilgi", Map.of("text", "Menfez de tıkalı.")),
  RATE("degerlendirme", Map.of("useful", "PARTLY"));

  static final Set<Move> OF_STAFF = EnumSet.range(FORWARD_TO_GOVERNORATE, DENY);
  static final Set<Move> OF_MUHTARS = EnumSet.range(WITHDRAW, RATE);
  /** A wish is answered in a task of its own. */
  static final Set<Move> OF_A_WISH = EnumSet.of(GRANT, DENY);
  /** One for the task in which a request is decided, one for a wish. */
  static final Set<Move> SAMPLE = EnumSet.of(RESOLVE, GRANT);
  /** They leave the task with whoever has taken it. */
  static final Set<Move> IN_PLACE = EnumSet.of(INTERIM, ASK, EXTEND);
  /** They change nothing in the case. */
  static final Set<Move> WITHOUT_MOVEMENT = EnumSet.of(RATE);

  private final String page;
  private final Map<String, String> fields;

  Move(Map<String, String> fields) {
    this(null, fields);
  }

  Move(String page, Map<String, String> fields) {
    this.page = page;
    this.fields = fields;
  }

  /** Last part of the address of a muhtar's. */
  String page() {
    return page;
  }

  /** What is sent; each time with a key of its own, so that it is never taken for a form that came twice. */
  Map<String, String> fields() {
    if (OF_STAFF.contains(this)) {
      return fields;
    }
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("idempotencyKey", UUID.randomUUID().toString());
    return sent;
  }

  private static Map<String, String> forward(String target) {
    return Map.of("decision", "FORWARD", "targetUnit", target, "note", "Gereğini rica ederiz.");
  }
}
