package tr.mbs.desk;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Text, bytes and headers that nobody types: the same ones for the same seed. */
final class Malformed {

  private static final List<String> PIECES = List.of("", " ", "\u0000", "\u202e", "\ufeff", "\ud800", "%00", "%", "'",
      "\"", "\\", "';--", "${7*7}", "{{7*7}}", "#{1}", "<script>", "../../x", "-1", "1e999", "9".repeat(400), "NaN",
      "null", "true", "[]", "{}", "İıŞğ", "𝔸", "e\u0301".repeat(50), "x".repeat(5000), "2026-13-45", "\r\nX: y", "::1",
      ";", "=", "&", "%u0130", "%c0%ae", "\u0085", "CON", "a.jpg", "__proto__", "*", "bytes=0-", "tr-TR", "q=0");

  private static final List<String> JSON = List.of("null", "true", "0", "-1e400", "1.0", "\"\"", "\"\\u0000\"",
      "\"\\ud800\"", "[]", "{}", "[[[[]]]]", "{\"value\":{}}", "{\"value\":[1]}", "{\"type\":\"Object\"}",
      "{\"value\":\"x\",\"type\":\"File\"}", "{\"value\":1e999}", "{\"value\":\"x\",\"type\":\"String\"}",
      "\"" + "y".repeat(3000) + "\"", "'x'", "NaN", "//x");

  private static final List<String> HEADERS = List.of("Accept", "Accept-Language", "Accept-Charset", "Content-Type",
      "Content-Length", "Content-Disposition", "Content-Encoding", "Cookie", "Range", "If-Range", "If-None-Match",
      "If-Modified-Since", "Referer", "Origin", "X-Forwarded-For", "X-Forwarded-Host", "X-HTTP-Method-Override",
      "X-Requested-With", "Authorization", "Sec-Fetch-Site");

  private static final List<String> VALUES = List.of("tr;q=9, xx-1;q=a", "*/*;q=0", "text/html;level=", "a/b;charset=\"",
      "text/html;charset=UTF-7", "multipart/form-data; boundary=" + "b".repeat(200), "multipart/mixed; boundary=\"",
      "application/json;charset=nothing", "application/x-www-form-urlencoded; charset=UTF-16", "bytes=9-1,-,0-0",
      "bytes=0-9999999999999999999", "0", "1", "99999", "-1", "1e3", "9".repeat(30), "SESSION=x", "SESSION=\"; $Path=",
      "SESSION=AAAA; SESSION=%00", "XSRF-TOKEN=" + "0".repeat(32), "lang=\"", "Wed, 99 Nov 9999 99:99:99 GMT", "W/\"",
      "Basic ====", "Bearer x", "DELETE", "gzip, br", "null", "http://[::1", "a".repeat(4000));

  private static final List<String> PART_HEADERS = List.of("", "\r\nContent-Type: image/jpeg", "\r\nContent-Type: x",
      "\r\nContent-Type: text/plain; charset=nothing", "\r\nContent-Transfer-Encoding: base64", "\r\n: x",
      "\r\nContent-Disposition: form-data", "\r\nContent-Type: multipart/mixed; boundary=y");

  private final Random random;

  Malformed(long seed) {
    random = new Random(seed);
  }

  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** A few odd pieces in a row. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(3); pieces > 0; pieces--) {
      text.append(oneOf(PIECES));
    }
    return text.toString();
  }

  /** The same as part of an address; now and then as it is. */
  String encoded() {
    return oneIn(8) ? text() : URLEncoder.encode(text(), StandardCharsets.UTF_8);
  }

  /** The headers, up to two of which are odd ones now; a name may come twice. */
  List<String> headers(List<String> sound) {
    List<String> headers = new ArrayList<>(sound);
    for (int odd = random.nextInt(3); odd > 0; odd--) {
      String name = oneOf(HEADERS) + ":";
      if (!oneIn(4)) {
        headers.removeIf(header -> header.startsWith(name));
      }
      headers.add(name + " " + (oneIn(3) ? text() : oneOf(VALUES)));
    }
    return headers;
  }

  /** A JSON object of odd values under known names; now and then damaged. */
  byte[] json(List<String> names) {
    StringBuilder json = new StringBuilder("{\"variables\":{");
    for (int fields = random.nextInt(5); fields > 0; fields--) {
      json.append('"').append(oneOf(names)).append("\":").append(oneOf(JSON)).append(fields > 1 ? "," : "");
    }
    return damaged(json.append("},\"userId\":").append(oneOf(JSON)).append('}').toString());
  }

  /** A form's fields with odd values. */
  byte[] form(List<String> names) {
    return damaged(oneOf(names) + "=" + encoded() + "&" + oneOf(names) + "=" + encoded());
  }

  /** Fields and files with odd names in the parts of a body. */
  byte[] multipart(List<String> names, String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
      String file = oneIn(3) ? "" : "; filename" + (oneIn(5) ? "*=UTF-8''" : "=\"") + text() + (oneIn(5) ? "" : "\"");
      body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + oneOf(names) + "\"" + file
          + oneOf(PART_HEADERS) + "\r\n\r\n" + text() + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return damaged(body.toByteArray());
  }

  private byte[] damaged(String text) {
    return damaged(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes, of which some are cut off or changed. */
  private byte[] damaged(byte[] bytes) {
    int kind = random.nextInt(4);
    if (kind == 1) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    for (int changes = kind < 2 ? 0 : 1 + random.nextInt(4); changes > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
