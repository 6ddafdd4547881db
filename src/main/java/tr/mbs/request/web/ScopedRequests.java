package tr.mbs.request.web;

import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Request;
import tr.mbs.request.search.RequestReader;
import tr.mbs.request.search.RequestScope;
import tr.mbs.site.StaffPrincipal;

/** An officer reads the requests in his scope; others do not exist for him. */
@Component
public class ScopedRequests {

  private final RequestReader requests;
  private final RequestScope scope;
  private final StaffAccounts accounts;

  ScopedRequests(RequestReader requests, RequestScope scope, StaffAccounts accounts) {
    this.requests = requests;
    this.scope = scope;
    this.accounts = accounts;
  }

  /** Who reads. @throws Refusal NOT_FOUND when his account is gone */
  public StaffAccounts.Account officer(StaffPrincipal principal) {
    return accounts.find(principal.userId()).orElseThrow(ScopedRequests::notFound);
  }

  /** @throws Refusal NOT_FOUND */
  public Request get(String number, StaffAccounts.Account officer) {
    Request request = requests.findByNumber(number).orElseThrow(ScopedRequests::notFound);
    scope.requireVisible(request, officer);
    return request;
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.notFound");
  }
}
