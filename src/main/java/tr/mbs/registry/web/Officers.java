package tr.mbs.registry.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.MandateCorrection;
import tr.mbs.registry.phone.PhoneChange;
import tr.mbs.site.StaffPrincipal;

/** Whoever is signed in, with the groups he acts for now. */
@Component
class Officers {

  private final StaffAccounts accounts;

  Officers(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  /** Full names, by user id, of those who had to do with these. */
  Map<String, String> names(List<PhoneChange> changes, List<MandateCorrection> corrections) {
    return accounts.names(Stream.concat(corrections.stream().map(MandateCorrection::officer),
            changes.stream().flatMap(change -> Stream.of(change.requestedBy(), change.approvedBy())))
        .filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  /** @throws Refusal NOT_FOUND when the account has gone since the request began */
  StaffAccounts.Account get(StaffPrincipal principal) {
    return accounts.find(principal.userId())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.office.notFound"));
  }
}
