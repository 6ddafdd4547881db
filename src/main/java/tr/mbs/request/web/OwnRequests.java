package tr.mbs.request.web;

import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Request;
import tr.mbs.request.search.RequestReader;
import tr.mbs.site.MuhtarPrincipal;

/** A muhtar reads the requests of his office; those of others do not exist for him. */
@Component
public class OwnRequests {

  private final RequestReader requests;

  OwnRequests(RequestReader requests) {
    this.requests = requests;
  }

  /** @throws Refusal NOT_FOUND */
  public Request get(String number, MuhtarPrincipal muhtar) {
    return requests.findByNumber(number)
        .filter(request -> request.muhtarlikId().equals(muhtar.muhtarlik()))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.notFound"));
  }
}
