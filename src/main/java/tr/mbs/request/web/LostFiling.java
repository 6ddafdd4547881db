package tr.mbs.request.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.filing.Drafts;
import tr.mbs.request.filing.Drafts.Draft;
import tr.mbs.request.filing.TypedRequest;
import tr.mbs.request.search.RequestReader;
import tr.mbs.signin.FormProof;
import tr.mbs.signin.LostWork;

/**
 * Başvuru Formu sent after the session was over (domain.md §2.8): nothing is filed, but texts and files are kept as the
 * draft of the muhtar for whom the form was made; which files were not kept, the form tells when it comes back.
 */
@Component
class LostFiling implements LostWork {

  private final FormProof proof;
  private final Mandates mandates;
  private final RequestReader requests;
  private final Drafts drafts;
  private final Attachments attachments;
  private final Clock clock;

  LostFiling(FormProof proof, Mandates mandates, RequestReader requests, Drafts drafts, Attachments attachments,
      Clock clock) {
    this.proof = proof;
    this.mandates = mandates;
    this.requests = requests;
    this.drafts = drafts;
    this.attachments = attachments;
    this.clock = clock;
  }

  @Override
  public boolean keep(HttpServletRequest request) throws IOException, ServletException {
    if (!HttpMethod.POST.matches(request.getMethod()) || !request.getRequestURI().equals("/basvuru")) {
      return false;
    }
    UUID key = Ids.parse(request.getParameter("idempotencyKey")).orElse(null);
    Mandate muhtar = key == null ? null : muhtar(key, request.getParameter("proof")).orElse(null);
    if (muhtar == null || requests.filedWith(key, muhtar.muhtarlikId()).isPresent()) {
      return false;
    }
    List<Refusal> refused = attachments.keep(muhtar.muhtarlikId(), key, uploads(request));
    drafts.save(muhtar.id(), new Draft(key, typed(request), refused));
    return true;
  }

  private Optional<Mandate> muhtar(UUID key, String line) {
    return proof.mandate(key, line).flatMap(mandates::find)
        .filter(mandate -> mandate.activeOn(IstanbulTime.today(clock)));
  }

  private static TypedRequest typed(HttpServletRequest request) {
    return new TypedRequest(text(request, "type"), text(request, "subject"), text(request, "title"),
        text(request, "description"), text(request, "place"));
  }

  private static String text(HttpServletRequest request, String field) {
    return TypedText.clean(request.getParameter(field));
  }

  private static List<Upload> uploads(HttpServletRequest request) throws IOException, ServletException {
    if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/form-data")) {
      return List.of();
    }
    return request.getParts().stream()
        .filter(part -> part.getName().equals("files") && StringUtils.hasLength(part.getSubmittedFileName()))
        .map(LostFiling::upload)
        .toList();
  }

  private static Upload upload(Part part) {
    return new Upload(part.getSubmittedFileName(), part.getSize(), part::getInputStream);
  }
}
