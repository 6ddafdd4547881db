package tr.mbs.request.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Request;
import tr.mbs.request.file.Attachment;
import tr.mbs.request.file.Attachments;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.StaffPrincipal;

/** Files of requests, for the muhtar's office and for officers who see the request. {@code ?kucuk=1} asks for a thumbnail. */
@Controller
class AttachmentDownloads {

  private static final String SANDBOX = "default-src 'none'; sandbox";

  private final OwnRequests own;
  private final ScopedRequests scoped;
  private final Attachments attachments;
  private final AuditTrail audit;

  AttachmentDownloads(OwnRequests own, ScopedRequests scoped,
      Attachments attachments, AuditTrail audit) {
    this.own = own;
    this.scoped = scoped;
    this.attachments = attachments;
    this.audit = audit;
  }

  @GetMapping("/talepler/{number}/ekler/{id}")
  ResponseEntity<byte[]> forMuhtar(@PathVariable String number, @PathVariable String id,
      @RequestParam(defaultValue = "") String kucuk, @AuthenticationPrincipal MuhtarPrincipal muhtar) {
    return answer(find(own.get(number, muhtar), id), !kucuk.isEmpty());
  }

  /** Opening a file leaves a line in the audit trail; its thumbnail comes with the request, whose reading has left one. */
  @Transactional
  @GetMapping("/kurum/talepler/{number}/ekler/{id}")
  ResponseEntity<byte[]> forStaff(@PathVariable String number, @PathVariable String id,
      @RequestParam(defaultValue = "") String kucuk, @AuthenticationPrincipal StaffPrincipal officer) {
    Request request = scoped.get(number, scoped.officer(officer));
    Attachment file = find(request, id);
    if (kucuk.isEmpty()) {
      audit.record(officer.userId(), "attachment-read", "request", number, file.id().toString(),
          DataSubject.mandate(request.mandateId()));
    }
    return answer(file, !kucuk.isEmpty());
  }

  private Attachment find(Request request, String id) {
    return Ids.parse(id).flatMap(uuid -> attachments.find(request.getId(), uuid))
        .orElseThrow(AttachmentDownloads::notFound);
  }

  private ResponseEntity<byte[]> answer(Attachment file, boolean small) {
    boolean thumbnail = small && file.isPicture();
    ContentDisposition disposition = (thumbnail ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(file.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(thumbnail ? MediaType.IMAGE_JPEG : MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", SANDBOX)
        .body(thumbnail ? attachments.thumbnail(file) : attachments.content(file));
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.notFound");
  }
}
