package tr.mbs.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.Mandate;
import tr.mbs.registry.Mandates;
import tr.mbs.signin.process.ApprovalCodeProcess;
import tr.mbs.site.Audience;
import tr.mbs.site.MuhtarPrincipal;

/**
 * A muhtar's way in: ask for a code, type it. Whoever asks gets the same answer at the same cost; who he is shows only
 * in whether a phone rings (security.md §1).
 *
 * <pre>
 *   browser                    here                                    phone
 *   TCKN, name, cookie  ──►    row + process + outbox row, commit ──►  code
 *   code, cookie        ──►    one update; RIGHT and still in office
 *                       ◄──    principal
 * </pre>
 */
@Component
public class MuhtarSignIn {

  private final ApprovalCodes codes;
  private final ApprovalCodeProcess process;
  private final Mandates mandates;
  private final Secrets secrets;
  private final Clock clock;
  private final TransactionTemplate transaction;

  MuhtarSignIn(ApprovalCodes codes, ApprovalCodeProcess process, Mandates mandates, Secrets secrets, Clock clock,
      TransactionTemplate transaction) {
    this.codes = codes;
    this.process = process;
    this.mandates = mandates;
    this.secrets = secrets;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Somebody asks for a code.
   *
   * @param fullName as typed; a filter, not a secret
   * @param browser  text of the cookie to which the code will be bound
   * @return id of the code, which tells nothing about whether it was sent
   */
  public UUID request(Tckn tckn, String fullName, String browser) {
    UUID mandate = recipient(tckn, fullName).orElseGet(UUID::randomUUID);
    return issue(new CodeRequest(secrets.mac("approval-code-subject", tckn.digits()), mandate, binding(browser)));
  }

  /** The same browser asks once more: a new code for the same person. Empty when it never asked for the first. */
  public Optional<UUID> repeat(UUID code, String browser) {
    return codes.request(code, binding(browser)).map(this::issue);
  }

  /** Somebody types a code. Empty for every reason there is to refuse it: callers cannot tell them apart. */
  public Optional<Authentication> redeem(UUID code, String browser, ApprovalCode typed) {
    return switch (codes.redeem(code, binding(browser), typed)) {
      case RIGHT -> {
        process.verified(code);
        yield authentication(codes.mandate(code));
      }
      case LAST -> {
        process.exhausted(code);
        yield Optional.empty();
      }
      case WRONG -> Optional.empty();
    };
  }

  /** Whether a refused code is the one with which this browser has just got in: it was sent twice, by a double click. */
  public boolean isRepeated(UUID code, String browser, ApprovalCode typed) {
    return codes.isRepeated(code, binding(browser), typed) && authentication(codes.mandate(code)).isPresent();
  }

  /** The holder of this mandate as one who signed in; empty when he is not in office today. */
  public Optional<Authentication> authentication(UUID mandate) {
    return mandates.find(mandate)
        .filter(found -> found.activeOn(IstanbulTime.today(clock)))
        .map(found -> UsernamePasswordAuthenticationToken.authenticated(
            new MuhtarPrincipal(found.id(), found.muhtarlikId()), null,
            AuthorityUtils.createAuthorityList(Audience.MUHTAR.authority())));
  }

  private UUID issue(CodeRequest request) {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(status -> process.start(id, request));
    codes.supersedeOlder(request.subject()).forEach(process::superseded);
    return id;
  }

  private Optional<UUID> recipient(Tckn tckn, String fullName) {
    return mandates.active(tckn, IstanbulTime.today(clock)).stream()
        .filter(mandate -> mandate.phone() != null && PersonName.same(mandate.fullName(), fullName))
        .map(Mandate::id)
        .findFirst();
  }

  private byte[] binding(String browser) {
    return secrets.mac("browser-binding", browser);
  }
}
