package tr.mbs.signin;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.signin.code.ApprovalCode;
import tr.mbs.signin.code.ApprovalCodes;
import tr.mbs.signin.code.CodeRequest;
import tr.mbs.signin.limit.Asker;
import tr.mbs.signin.limit.KnownBrowsers;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.limit.SendLimits;
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
  private final SendLimits limits;
  private final KnownBrowsers knownBrowsers;
  private final Secrets secrets;
  private final Clock clock;
  private final TransactionTemplate transaction;

  MuhtarSignIn(ApprovalCodes codes, ApprovalCodeProcess process, Mandates mandates, SendLimits limits,
      KnownBrowsers knownBrowsers, Secrets secrets, Clock clock, TransactionTemplate transaction) {
    this.codes = codes;
    this.process = process;
    this.mandates = mandates;
    this.limits = limits;
    this.knownBrowsers = knownBrowsers;
    this.secrets = secrets;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Somebody asks for a code.
   *
   * @param fullName as typed; a filter, not a secret
   * @return id of the code, which tells nothing about whether it was sent
   * @throws LimitReached when this browser, its address or the whole system has asked too often
   */
  public UUID request(Tckn tckn, String fullName, Asker asker) {
    byte[] subject = secrets.mac("approval-code-subject", tckn.digits());
    boolean known = knownBrowsers.knows(asker.recognized(), subject);
    boolean share = limits.ask(asker, subject, known);
    return issue(subject, recipient(tckn, fullName), share, known, asker);
  }

  /** The same browser asks once more: a new code for the same person. Empty when it never asked for the first. */
  public Optional<UUID> repeat(UUID code, Asker asker) {
    return codes.request(code, binding(asker)).map(earlier -> {
      boolean known = knownBrowsers.knows(asker.recognized(), earlier.subject());
      boolean share = limits.ask(asker, earlier.subject(), known);
      Optional<Mandate> recipient = mandates.find(earlier.mandate()).filter(this::inOffice);
      return issue(earlier.subject(), recipient, share, known, asker);
    });
  }

  /** Somebody types a code. Empty for every reason there is to refuse it: callers cannot tell them apart. */
  public Optional<SignedIn> redeem(UUID code, Asker asker, ApprovalCode typed) {
    return codes.request(code, binding(asker)).flatMap(asked -> {
      boolean known = knownBrowsers.knows(asker.recognized(), asked.subject());
      return limits.attempt(asked.subject(), known) ? redeem(code, asked, typed, known) : Optional.empty();
    });
  }

  private Optional<SignedIn> redeem(UUID code, CodeRequest asked, ApprovalCode typed, boolean known) {
    return switch (codes.redeem(code, asked.browser(), typed)) {
      case RIGHT -> {
        limits.wasRight(asked.subject(), known);
        process.verified(code);
        yield authentication(asked.mandate())
            .map(muhtar -> new SignedIn(muhtar, knownBrowsers.token(asked.subject())));
      }
      case LAST -> {
        process.exhausted(code);
        yield Optional.empty();
      }
      case WRONG -> Optional.empty();
    };
  }

  /** Whether a refused code is the one with which this browser has just got in: it was sent twice, by a double click. */
  public boolean isRepeated(UUID code, Asker asker, ApprovalCode typed) {
    return codes.isRepeated(code, binding(asker), typed)
        && codes.request(code, binding(asker)).flatMap(asked -> authentication(asked.mandate())).isPresent();
  }

  /** Who signed in, as he is now; empty when he is not in office today, or another phone is registered since. */
  public Optional<Authentication> current(Authentication stored) {
    return stored.getPrincipal() instanceof MuhtarPrincipal muhtar
        ? authentication(muhtar.mandate()).filter(now -> Objects.equals(now.getDetails(), stored.getDetails()))
        : Optional.empty();
  }

  /**
   * The holder of this mandate as one who signed in; empty when he is not in office today. The details are another text for
   * another phone: what a stolen one has opened ends with its number.
   */
  Optional<Authentication> authentication(UUID mandate) {
    return mandates.find(mandate)
        .filter(this::inOffice)
        .map(found -> {
          var muhtar = UsernamePasswordAuthenticationToken.authenticated(
              new MuhtarPrincipal(found.id(), found.muhtarlikId()), null,
              AuthorityUtils.createAuthorityList(Audience.MUHTAR.authority()));
          muhtar.setDetails(standing(found));
          return muhtar;
        });
  }

  private String standing(Mandate mandate) {
    String phone = mandate.phone() == null ? "" : mandate.phone().e164();
    return HexFormat.of().formatHex(secrets.mac("muhtar-standing", mandate.id().toString(), phone));
  }

  /** Makes a code, or a decoy when nobody may get one. */
  private UUID issue(byte[] subject, Optional<Mandate> recipient, boolean share, boolean known, Asker asker) {
    Phone phone = recipient.filter(mandate -> share).map(Mandate::phone).orElse(null);
    boolean sent = limits.send(subject, phone, known);
    UUID mandate = recipient.filter(found -> sent).map(Mandate::id).orElseGet(UUID::randomUUID);
    CodeRequest request = new CodeRequest(subject, mandate, binding(asker), known);
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(status -> process.start(id, request));
    codes.supersedeOlder(subject).forEach(process::superseded);
    return id;
  }

  private Optional<Mandate> recipient(Tckn tckn, String fullName) {
    return mandates.active(tckn, IstanbulTime.today(clock)).stream()
        .filter(mandate -> mandate.phone() != null && PersonName.same(mandate.fullName(), fullName))
        .findFirst();
  }

  private boolean inOffice(Mandate mandate) {
    return mandate.activeOn(IstanbulTime.today(clock));
  }

  private byte[] binding(Asker asker) {
    return secrets.mac("browser-binding", asker.browser());
  }

  /**
   * @param browser what the browser should carry from now on, so that its owner's share of codes is his own
   */
  public record SignedIn(Authentication muhtar, String browser) {
  }
}
