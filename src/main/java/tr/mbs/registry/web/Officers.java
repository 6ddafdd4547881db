package tr.mbs.registry.web;

import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.site.StaffPrincipal;

/** Whoever is signed in, with the groups he acts for now. */
@Component
class Officers {

  private final StaffAccounts accounts;

  Officers(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  /** @throws Refusal NOT_FOUND when the account has gone since the request began */
  StaffAccounts.Account get(StaffPrincipal principal) {
    return accounts.find(principal.userId())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.office.notFound"));
  }
}
