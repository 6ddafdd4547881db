package tr.mbs.mailbox.write.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tr.mbs.file.FileInspection;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TypedText;
import tr.mbs.mailbox.write.MailWriting;
import tr.mbs.mailbox.write.Source;
import tr.mbs.mailbox.write.TypedMail;
import tr.mbs.mailbox.write.Writing;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.signin.FormProof;
import tr.mbs.signin.LostWork;

/** A mail sent after the session was over: it does not go out, but text and files are there when its writer is in again. */
@Component
class LostMail implements LostWork {

  private final FormProof proof;
  private final Mandates mandates;
  private final MailWriting mails;
  private final Clock clock;

  LostMail(FormProof proof, Mandates mandates, MailWriting mails, Clock clock) {
    this.proof = proof;
    this.mandates = mandates;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public boolean keep(HttpServletRequest request) throws IOException, ServletException {
    String path = request.getRequestURI();
    if (!HttpMethod.POST.matches(request.getMethod()) || !path.equals(WriteRules.PAGE) && !path.equals(WriteRules.DRAFT)) {
      return false;
    }
    UUID key = Ids.parse(request.getParameter("idempotencyKey")).orElse(null);
    Mandate muhtar = key == null ? null : muhtar(key, request.getParameter("proof")).orElse(null);
    if (muhtar == null || mails.find(key, muhtar.id()).filter(kept -> !kept.isKept()).isPresent()) {
      return false;
    }
    Writing writing = mails.keep(key, muhtar.id(), typed(request), Source.parse(request.getParameter("kaynak")).orElse(null));
    mails.keep(writing.state() == Writing.State.LEFT ? writing : mails.reopen(writing), uploads(request));
    return true;
  }

  private Optional<Mandate> muhtar(UUID key, String line) {
    return proof.mandate(key, line).flatMap(mandates::find)
        .filter(mandate -> mandate.activeOn(IstanbulTime.today(clock)));
  }

  private static TypedMail typed(HttpServletRequest request) {
    String[] chosen = request.getParameterValues("kitap");
    return new TypedMail(text(request, "to"), text(request, "cc"), text(request, "subject"), text(request, "text"))
        .to(chosen == null ? Stream.empty() : Arrays.stream(chosen));
  }

  private static String text(HttpServletRequest request, String field) {
    return TypedText.clean(request.getParameter(field));
  }

  private static List<Upload> uploads(HttpServletRequest request) throws IOException, ServletException {
    if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/form-data")) {
      return List.of();
    }
    return request.getParts().stream()
        .filter(part -> part.getName().equals(FileInspection.FIELD) && StringUtils.hasLength(part.getSubmittedFileName()))
        .map(LostMail::upload).toList();
  }

  private static Upload upload(Part part) {
    return new Upload(part.getSubmittedFileName(), part.getSize(), part::getInputStream);
  }
}
