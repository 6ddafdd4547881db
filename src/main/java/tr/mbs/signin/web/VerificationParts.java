package tr.mbs.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.signin.verification.Challenge;
import tr.mbs.signin.verification.Picture;
import tr.mbs.signin.verification.Pictures;
import tr.mbs.signin.verification.ProofOfWork;
import tr.mbs.signin.web.session.BrowserCookie;

/** What "Sisteme Giriş" fetches for its verification code: a challenge, or the picture and its sound. */
@Controller
class VerificationParts {

  private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

  private final ProofOfWork work;
  private final Pictures pictures;
  private final BrowserCookie cookie;

  VerificationParts(ProofOfWork work, Pictures pictures, BrowserCookie cookie) {
    this.work = work;
    this.pictures = pictures;
    this.cookie = cookie;
  }

  @GetMapping("/giris/dogrulama")
  ResponseEntity<Challenge> challenge() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(work.challenge());
  }

  @GetMapping("/giris/dogrulama/{picture}/resim")
  ResponseEntity<Resource> drawn(@PathVariable UUID picture, HttpServletRequest request) {
    return answer(picture, request, MediaType.IMAGE_PNG, Picture::drawn);
  }

  @GetMapping("/giris/dogrulama/{picture}/ses")
  ResponseEntity<Resource> spoken(@PathVariable UUID picture, HttpServletRequest request) {
    return answer(picture, request, WAV, Picture::spoken);
  }

  /** As a resource, because Safari plays only what it can fetch in pieces. */
  private ResponseEntity<Resource> answer(UUID id, HttpServletRequest request, MediaType type,
      Function<Picture, byte[]> form) {
    Optional<Picture> picture = cookie.read(request).flatMap(browser -> pictures.find(id, browser));
    return picture.isPresent()
        ? ResponseEntity.ok().contentType(type).body(new ByteArrayResource(form.apply(picture.get())))
        : ResponseEntity.notFound().build();
  }
}
