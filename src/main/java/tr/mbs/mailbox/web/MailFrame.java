package tr.mbs.mailbox.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.NoSuchMail;
import tr.mbs.mailbox.folder.OpenFolder;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.LetterReader;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.site.MuhtarPrincipal;

/**
 * The inside of the frame in which a mail with a design of its own stands. Its HTML has been made harmless; what slipped
 * through would find no scripts, no forms, no frames, nothing of anybody else's server, and cannot leave the frame but by
 * a link that somebody follows, into a new window.
 */
@Controller
class MailFrame {

  private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'none'; "
      + "base-uri 'none'; frame-ancestors 'self'; sandbox ";
  private static final String ROOM = "allow-popups allow-popups-to-escape-sandbox";
  /** Otherwise browsers fetch our pictures without the session's cookie. Scripts stay forbidden twice over. */
  private static final String ROOM_WITH_PICTURES = ROOM + " allow-same-origin";
  private static final String HEAD = """
      <!DOCTYPE html>
      <html lang="tr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer"><title>""";
  private static final String STYLE = """
      </title><base target="_blank"><style>
      body { margin: .75rem; background: #ffffff; color: #1b2733; font: 1.0625rem/1.5 system-ui, "Segoe UI", Roboto,
        "Noto Sans", sans-serif; overflow-wrap: anywhere }
      img { max-width: 100%; height: auto } table { max-width: 100% } a { color: #0b5563 }
      </style></head><body>
      """;

  private final Mailroom mailroom;
  private final MessageSource messages;

  MailFrame(Mailroom mailroom, MessageSource messages) {
    this.mailroom = mailroom;
    this.messages = messages;
  }

  /** What a frame with this mail may do; the same for the frame on the page and for its document. */
  static String room(boolean pictures) {
    return pictures ? ROOM_WITH_PICTURES : ROOM;
  }

  @GetMapping(MailRules.MAIL + "/govde")
  ResponseEntity<String> document(MailAddress address, @AuthenticationPrincipal MuhtarPrincipal muhtar, Locale locale) {
    Letter letter = mailroom.with(muhtar, store -> {
      try (OpenFolder folder = OpenFolder.withMails(store, MailFolder.named(store, address.folder()),
          address.validity())) {
        return LetterReader.read(folder.mailToRead(address.number()));
      }
    });
    if (letter.html() == null) {
      throw new NoSuchMail();
    }
    boolean pictures = letter.enclosures().stream().anyMatch(file -> file.shown());
    String title = HtmlUtils.htmlEscape(messages.getMessage("mailbox.read.frame", null, locale));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", POLICY + room(pictures))
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(HEAD + title + STYLE + letter.html() + "</body></html>\n");
  }
}
