package tr.mbs.request.web;

import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Request;
import tr.mbs.request.search.RequestReader;
import tr.mbs.request.search.RequestScope;

/** An officer reads the requests in his scope; others do not exist for him. */
@Component
public class ScopedRequests {

  private final RequestReader requests;
  private final RequestScope scope;

  ScopedRequests(RequestReader requests, RequestScope scope) {
    this.requests = requests;
    this.scope = scope;
  }

  /** @throws Refusal NOT_FOUND */
  public Request get(String number, StaffAccounts.Account officer) {
    Request request = requests.findByNumber(number)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.notFound"));
    scope.requireVisible(request, officer);
    return request;
  }
}
