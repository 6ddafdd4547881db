package tr.mbs.demo;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Marks the engine's web applications as demo mode: their stylesheets import this one, and find it in demo mode only. */
@RestController
@DemoMode
class DemoMark {

  @GetMapping("/demo/mark.css")
  ResponseEntity<Resource> stylesheet() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.valueOf("text/css"))
        .body(new ClassPathResource("demo/mark.css"));
  }
}
