package tr.mbs.request.web.recording;

import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.site.StaffPrincipal;

/** Officers who record for muhtars, each for the first of his bodies that does, and for whom it does. */
@Component
class Recorders {

  private final StaffAccounts accounts;
  private final Units units;
  private final Muhtarliks muhtarliks;

  Recorders(StaffAccounts accounts, Units units, Muhtarliks muhtarliks) {
    this.accounts = accounts;
    this.units = units;
    this.muhtarliks = muhtarliks;
  }

  /** @param reach for whom he records */
  record Recorder(Actor officer, OfficeReach reach) {
  }

  /** @throws Refusal FORBIDDEN when none of his bodies records */
  Recorder get(StaffPrincipal principal) {
    return accounts.find(principal.userId()).stream()
        .flatMap(account -> units.of(account.groups()).stream())
        .flatMap(body -> OfficeReach.of(body).stream()
            .map(reach -> new Recorder(new Actor(principal.userId(), body), reach)))
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "request.refusal.recordsNothing"));
  }

  /** @throws Refusal NOT_FOUND, the same as for an id that does not exist, when it is out of his reach */
  Office office(String id, Recorder recorder) {
    return muhtarliks.find(id).filter(recorder.reach()::includes)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.noSuchOffice"));
  }
}
