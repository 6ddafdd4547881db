package tr.mbs.request.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a muhtar types into Başvuru Formu; the key comes from the page. */
public final class FilledForm {

  private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\"[^>]*value=\"([^\"]+)\"");

  private FilledForm() {
  }

  public static Map<String, String> on(String page) {
    Map<String, String> fields = new HashMap<>();
    fields.put("idempotencyKey", key(page));
    fields.put("type", "REQUEST");
    fields.put("subject", "YOL");
    fields.put("title", "Köy yolu onarımı");
    fields.put("description", "Yol yağmurdan sonra çöktü.");
    fields.put("place", "Köy girişi");
    return fields;
  }

  public static String key(String page) {
    Matcher key = KEY.matcher(page);
    if (!key.find()) {
      throw new AssertionError("The page has no form: " + page);
    }
    return key.group(1);
  }
}
