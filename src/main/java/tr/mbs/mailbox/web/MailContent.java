package tr.mbs.mailbox.web;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.NoSuchMail;
import tr.mbs.mailbox.folder.OpenFolder;
import tr.mbs.mailbox.letter.Enclosure;
import tr.mbs.mailbox.letter.Enclosures;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.site.MuhtarPrincipal;

/**
 * Files of a mail, as downloads whatever they are, and pictures of its text. They are fetched first and sent then: a slow
 * telephone does not keep a connection to the mail server.
 */
@Controller
class MailContent {

  private static final String NOTHING = "default-src 'none'; sandbox";
  /** Programs on a telephone find by these what opens a file; as anything else it is bytes. */
  private static final Set<String> NAMED = Set.of("application/pdf", "image/jpeg", "image/png");

  private final Mailroom mailroom;
  private final Downloads downloads;

  MailContent(Mailroom mailroom, Downloads downloads) {
    this.mailroom = mailroom;
    this.downloads = downloads;
  }

  @FunctionalInterface
  private interface Choice {

    Optional<Enclosures.Opened> in(MimeMessage mail, String part) throws MessagingException;
  }

  @GetMapping(MailRules.MAIL + "/ek/{part}")
  void file(MailAddress address, @PathVariable String part, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      HttpServletResponse response) throws IOException {
    try (FetchedFile file = fetch(address, part, muhtar, Enclosures::open)) {
      Enclosure about = file.about();
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(about.name(), StandardCharsets.UTF_8).build().toString());
      send(file, NAMED.contains(about.mediaType()) ? about.mediaType() : MediaType.APPLICATION_OCTET_STREAM_VALUE,
          response);
    }
  }

  @GetMapping(MailRules.MAIL + "/resim/{part}")
  void picture(MailAddress address, @PathVariable String part, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      HttpServletResponse response) throws IOException {
    try (FetchedFile file = fetch(address, part, muhtar, Enclosures::picture)) {
      send(file, file.about().mediaType(), response);
    }
  }

  private FetchedFile fetch(MailAddress address, String part, MuhtarPrincipal muhtar, Choice choice) {
    return mailroom.with(muhtar, store -> {
      try (OpenFolder folder = OpenFolder.withMails(store, MailFolder.named(store, address.folder()),
          address.validity())) {
        return FetchedFile.of(choice.in(folder.mail(address.number()), part).orElseThrow(NoSuchMail::new),
            () -> downloads.take(muhtar.mandate()));
      }
    });
  }

  private static void send(FetchedFile file, String mediaType, HttpServletResponse response) throws IOException {
    response.setContentType(mediaType);
    response.setContentLengthLong(file.size());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", NOTHING);
    file.copyTo(response.getOutputStream());
  }
}
