package tr.mbs.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Reads what comes to our return address. Only a delivery status notification (RFC 3464) about a mail of ours says
 * anything: not its words, but the part that is written for programs. Anybody can write to that address, so nothing is read
 * beyond a few levels and parts.
 */
final class ReturnedMails {

  private static final int DEEPEST = 4;
  private static final int MOST_PARTS = 30;

  private static final Session NO_SERVER = Session.getInstance(new Properties());
  private static final List<String> STATUS = List.of("message/delivery-status", "message/global-delivery-status");
  /** The mail that came back, whole or without its text. */
  private static final List<String> ORIGINAL =
      List.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");
  /** Where mail servers write for whom a mail was. */
  private static final String[] RECIPIENT = {"Delivered-To", "X-Original-To", "Envelope-To", "To"};

  private final ReturnPath returns;

  ReturnedMails(ReturnPath returns) {
    this.returns = returns;
  }

  /**
   * @return empty for whatever is no report about a mail of ours: an answer, an advertisement
   * @throws MessagingException when it is no mail that can be read; or IOException, or what the library throws besides
   */
  Optional<ReturnedMail> read(byte[] source) throws MessagingException, IOException {
    MimeMessage mail = new MimeMessage(NO_SERVER, new ByteArrayInputStream(source));
    List<Part> parts = new ArrayList<>();
    collect(mail, 0, parts);
    Optional<Part> status = first(parts, STATUS);
    if (status.isEmpty()) {
      return Optional.empty();
    }
    StatusFields fields = new StatusFields(bytes(status.get()));
    return token(mail, parts).map(token -> new ReturnedMail(token, fields.report()));
  }

  /** What came back with it is not looked into: it may be anything. */
  private static void collect(Part part, int depth, List<Part> parts) throws MessagingException, IOException {
    if (depth > DEEPEST || parts.size() >= MOST_PARTS) {
      return;
    }
    parts.add(part);
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
      int count = Math.min(inner.getCount(), MOST_PARTS);
      for (int i = 0; i < count; i++) {
        collect(inner.getBodyPart(i), depth + 1, parts);
      }
    }
  }

  private Optional<String> token(MimeMessage mail, List<Part> parts) throws MessagingException, IOException {
    for (String header : RECIPIENT) {
      Optional<String> token =
          values(mail.getHeader(header)).flatMap(value -> returns.inAddress(value).stream()).findFirst();
      if (token.isPresent()) {
        return token;
      }
    }
    Optional<Part> original = first(parts, ORIGINAL);
    if (original.isEmpty()) {
      return Optional.empty();
    }
    InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(bytes(original.get())));
    return values(headers.getHeader("Message-ID")).flatMap(value -> returns.inMessageId(value).stream()).findFirst();
  }

  private static Optional<Part> first(List<Part> parts, List<String> types) throws MessagingException {
    for (Part part : parts) {
      for (String type : types) {
        if (part.isMimeType(type)) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }

  private static byte[] bytes(Part part) throws MessagingException, IOException {
    return part.getInputStream().readAllBytes();
  }

  private static Stream<String> values(String[] headers) {
    return headers == null ? Stream.empty() : Arrays.stream(headers);
  }
}
