package tr.mbs.mailbox.letter.words;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of an HTML document, which may say itself which ones they are where the mail does not. */
public final class HtmlLetters {

  private static final int HEAD = 2048;
  private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([a-z0-9_:.-]{1,40})");

  private HtmlLetters() {
  }

  /** @param charset as the mail says; may be null */
  public static Letters of(byte[] bytes, String charset) {
    if (charset == null) {
      Matcher meta = META.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
      return Letters.of(bytes, meta.find() ? meta.group(1) : null);
    }
    return Letters.of(bytes, charset);
  }
}
