package tr.mbs.mailbox.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tr.mbs.mailbox.letter.part.Kind;
import tr.mbs.mailbox.letter.part.Parts;
import tr.mbs.mailbox.letter.part.Piece;
import tr.mbs.mailbox.letter.part.Transfer;
import tr.mbs.mailbox.letter.part.Winmail;
import tr.mbs.mailbox.letter.words.FlowedText;
import tr.mbs.mailbox.letter.words.HarmlessHtml;
import tr.mbs.mailbox.letter.words.HtmlLetters;
import tr.mbs.mailbox.letter.words.Letters;
import tr.mbs.mailbox.letter.words.Shown;

/** One mail being read, part by part, in the order in which they lie in it. */
final class Reading {

  private static final int MOST_EVENTS = 20;

  private final Allowance allowance;
  private final EnumSet<Remark> remarks = EnumSet.noneOf(Remark.class);
  private final List<Enclosure> enclosures = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Undelivered> undelivered = new ArrayList<>();
  private final List<Letter> within = new ArrayList<>();
  /** Paths of the mail's own pictures, by their Content-ID. */
  private final Map<String, String> pictures = new HashMap<>();
  private List<Body> bodies = new ArrayList<>();

  private Reading(Allowance allowance) {
    this.allowance = allowance;
  }

  /** @param path of the part that carries this mail; empty for the whole */
  static Letter letter(MimeMessage message, String path, Allowance allowance) throws MessagingException {
    Reading reading = new Reading(allowance);
    Piece whole = Piece.of(message, path);
    reading.take(whole);
    return reading.letter(new Head(message));
  }

  private void take(Piece piece) throws MessagingException {
    Kind kind = piece.kind();
    if (!allowance.part(piece)) {
      remarks.add(Remark.TOO_MANY_PARTS);
    } else if (kind.isMultipart()) {
      takeParts(piece, kind);
    } else if (kind.is("message/delivery-status", "message/global-delivery-status")) {
      takeReport(piece);
    } else if (kind.is("message/rfc822", "message/global")) {
      takeLetter(piece);
    } else if (isBody(piece, kind)) {
      takeText(piece, kind);
    } else {
      takeFile(piece, kind);
    }
  }

  private void takeParts(Piece piece, Kind kind) throws MessagingException {
    Parts parts;
    try {
      parts = piece.parts();
    } catch (Piece.Unreadable e) {
      remarks.add(Remark.SOURCE);
      Transfer source = Transfer.raw(piece.part(), allowance.text());
      allowance.spend(source.bytes().length);
      addText(source, null);
      return;
    }
    remark(kind.is("multipart/signed"), Remark.SIGNED);
    remark(kind.is("multipart/encrypted"), Remark.ENCRYPTED);
    remark(parts.more(), Remark.TOO_MANY_PARTS);
    remark(parts.cutOff(), Remark.BROKEN);
    List<Body> before = bodies;
    bodies = new ArrayList<>();
    for (Piece part : parts.pieces()) {
      take(part);
    }
    before.addAll(kind.is("multipart/alternative") ? Body.alternatives(bodies) : bodies);
    bodies = before;
  }

  private void takeReport(Piece piece) throws MessagingException {
    List<Undelivered> reported = StatusReport.of(read(piece).bytes());
    undelivered.addAll(reported);
    remark(!reported.isEmpty(), Remark.RETURNED);
  }

  private void takeLetter(Piece piece) throws MessagingException {
    if (piece.isPacked() && piece.size() > Allowance.UNPACKED) {
      add(Files.of(piece));
      return;
    }
    try {
      MimeMessage message = piece.message(Allowance.UNPACKED);
      // A subject has no folders: "3/12 tarihli" is all of it.
      String subject = new Head(message).subject().replaceAll("[/\\\\]", "-");
      add(Files.named(piece, (subject.isEmpty() ? "ileti" : subject) + ".eml"));
      if (allowance.letter()) {
        within.add(letter(message, piece.path(), allowance));
      } else {
        remarks.add(Remark.TOO_MANY_PARTS);
      }
    } catch (Piece.Unreadable e) {
      remarks.add(Remark.BROKEN);
      add(Files.of(piece));
    }
  }

  /** Words to be read at once; a text with a name is a file, unless it is all there is. */
  private boolean isBody(Piece piece, Kind kind) throws MessagingException {
    return kind.isText() && !kind.is("text/calendar", "text/rfc822-headers", "text/x-amp-html", "text/rtf")
        && !piece.disposition().equals("attachment")
        && (piece.name() == null || piece.path().equals("1"));
  }

  private void takeText(Piece piece, Kind kind) throws MessagingException {
    Transfer read = read(piece);
    if (read.more()) {
      remarks.add(Remark.SHORTENED);
      add(Files.named(piece, kind.is("text/html") ? "metin.html" : "metin.txt"));
    }
    addText(read, kind);
  }

  /** @param kind null for the source of a mail */
  private void addText(Transfer read, Kind kind) {
    String charset = kind == null ? null : kind.parameter("charset");
    boolean html = kind != null && kind.is("text/html");
    Letters letters = html ? HtmlLetters.of(read.bytes(), charset) : Letters.of(read.bytes(), charset);
    remark(!letters.known(), Remark.UNKNOWN_CHARSET);
    if (html) {
      bodies.add(new Body(null, letters.text()));
      return;
    }
    boolean flowed = kind != null && "flowed".equals(lower(kind.parameter("format")));
    String text = flowed ? FlowedText.unwrap(letters.text(), "yes".equals(lower(kind.parameter("delsp")))) : letters.text();
    bodies.add(new Body(Shown.text(text), null));
  }

  private static String lower(String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }

  private void takeFile(Piece piece, Kind kind) throws MessagingException {
    Enclosure file = Files.of(piece);
    String contentId = piece.contentId();
    if (!contentId.isEmpty() && Pictures.isHarmless(kind)) {
      pictures.putIfAbsent(contentId, file.path());
    }
    if (Files.isWinmail(file) && file.size() <= Allowance.UNPACKED) {
      takeWinmail(piece, file);
      return;
    }
    add(file);
    if (kind.is("text/calendar", "application/ics")) {
      add(Invitation.of(Letters.of(read(piece).bytes(), kind.parameter("charset")).text()));
    }
    if (kind.is("application/pkcs7-mime", "application/x-pkcs7-mime")) {
      boolean sealed = lower(kind.parameter("smime-type")).equals("signed-data");
      remarks.add(sealed ? Remark.SEALED : Remark.ENCRYPTED);
    }
  }

  private void takeWinmail(Piece piece, Enclosure file) throws MessagingException {
    Winmail winmail = Files.winmail(piece, Allowance.UNPACKED);
    remark(winmail.broken(), Remark.BROKEN);
    if (winmail.broken()) {
      add(file);
    }
    for (int at = 0; at < winmail.files().size(); at++) {
      add(Files.of(winmail.files().get(at), Piece.below(file.path(), at + 1)));
    }
    if (bodies.isEmpty() && !winmail.text().isBlank()) {
      bodies.add(new Body(Shown.text(winmail.text()), null));
    }
  }

  private Transfer read(Piece piece) throws MessagingException {
    Transfer read = Transfer.of(piece.part(), allowance.text());
    allowance.spend(read.bytes().length);
    remark(read.broken(), Remark.BROKEN);
    remark(read.unknown(), Remark.UNKNOWN_ENCODING);
    return read;
  }

  /** A file to be listed; winmail.dat has files that are no parts. */
  private void add(Enclosure file) {
    if (enclosures.size() < Piece.MOST_PARTS) {
      enclosures.add(file);
    } else {
      remarks.add(Remark.TOO_MANY_PARTS);
    }
  }

  private void add(List<Event> invited) {
    int room = MOST_EVENTS - events.size();
    events.addAll(invited.subList(0, Math.min(room, invited.size())));
    remark(invited.size() > room, Remark.TOO_MANY_PARTS);
  }

  private void remark(boolean applies, Remark remark) {
    if (applies) {
      remarks.add(remark);
    }
  }

  private Letter letter(Head head) throws MessagingException {
    List<HarmlessHtml> harmless = bodies.stream()
        .map(body -> body.html() == null ? null : HarmlessHtml.of(body.html(), pictures)).toList();
    remark(harmless.stream().anyMatch(one -> one != null && !one.whole()), Remark.SHORTENED);
    String text = Body.text(bodies, harmless);
    Set<String> shown = new HashSet<>();
    harmless.stream().filter(Objects::nonNull).forEach(one -> shown.addAll(one.pictures()));
    List<Enclosure> files = enclosures.stream().map(file -> shown.contains(file.path()) ? Files.shown(file) : file).toList();
    remark(text.isEmpty() && shown.isEmpty(), Remark.EMPTY);
    int remote = harmless.stream().filter(Objects::nonNull).mapToInt(HarmlessHtml::remotePictures).sum();
    return new Letter(head.subject(), head.people("From"), head.people("To"), head.people("Cc"), head.people("Reply-To"),
        head.date(), text, html(harmless), files, remote, List.copyOf(events), List.copyOf(undelivered),
        Collections.unmodifiableSet(remarks), List.copyOf(within));
  }

  /** Null when no part of it came as HTML: a page shows plain text by itself. */
  private String html(List<HarmlessHtml> harmless) {
    if (harmless.stream().allMatch(Objects::isNull)) {
      return null;
    }
    List<String> html = new ArrayList<>();
    for (int at = 0; at < bodies.size(); at++) {
      html.add(harmless.get(at) == null ? HarmlessHtml.of(bodies.get(at).text()) : harmless.get(at).html());
    }
    return html.stream().filter(one -> !one.isBlank()).collect(Collectors.joining("<hr />"));
  }
}
