package tr.mbs.onboarding.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindException;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.OnboardingLocks;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.Step;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.CatalogueStep;
import tr.mbs.onboarding.process.step.OnboardingForms;
import tr.mbs.onboarding.process.step.StepForm;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;
import tr.mbs.workflow.Carried;
import tr.mbs.workflow.FormDoor;
import tr.mbs.workflow.OnBehalf;

/**
 * What pages do with an onboarding. Each begins by locking its row, before the engine reads anything of it: two leads who
 * finish two parallel steps in one second take turns, and neither meets what the other has changed meanwhile.
 */
@Component
class Cases implements OnboardingCases {

  private final OnboardingProcess process;
  private final Onboardings onboardings;
  private final OnboardingLocks locks;
  private final Catalogue catalogue;
  private final Participations participations;
  private final FormDoor door;
  private final OnBehalf onBehalf;
  private final Units units;
  private final TransactionTemplate transaction;

  Cases(OnboardingProcess process, Onboardings onboardings, OnboardingLocks locks, Catalogue catalogue,
      Participations participations, FormDoor door, OnBehalf onBehalf, Units units, TransactionTemplate transaction) {
    this.process = process;
    this.onboardings = onboardings;
    this.locks = locks;
    this.catalogue = catalogue;
    this.participations = participations;
    this.door = door;
    this.onBehalf = onBehalf;
    this.units = units;
    this.transaction = transaction;
  }

  @Override
  public void open(UnitCode municipality, String userId) {
    Unit unit = units.find(municipality).filter(found -> found.active() && found.is(UnitKind.MUNICIPALITY))
        .orElseThrow(Onboardings::notFound);
    try {
      transaction.executeWithoutResult(status -> {
        requireNone(municipality);
        onBehalf.allowed(userId, () -> process.start(UUID.randomUUID(), unit));
      });
    } catch (DataIntegrityViolationException e) {
      // Somebody else opened it in the same moment; anything else is a fault of ours.
      transaction.executeWithoutResult(status -> requireNone(municipality));
      throw e;
    }
  }

  private void requireNone(UnitCode municipality) {
    onboardings.of(municipality).filter(found -> found.state() != OnboardingState.CANCELLED).ifPresent(found -> {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.alreadyOpen");
    });
  }

  @Override
  @Transactional(rollbackFor = BindException.class)
  public void act(UUID id, int number, String userId, Map<String, String> typed) throws BindException {
    Onboarding onboarding = locks.locked(id);
    requireTurn(onboarding, number, userId);
    complete(OnboardingProcess.formOf(number), id, userId, typed,
        () -> participations.notNow(onboarding, number));
  }

  /** Who comes too late is told who was first; whose turn it is not, whose it is. */
  private void requireTurn(Onboarding onboarding, int number, String userId) {
    String municipality = onboarding.municipality().value();
    Participation participation = participations.of(municipality, userId);
    Step step = onboarding.step(number);
    if (step.status().isOver()) {
      throw participations.notNow(onboarding, number);
    }
    if (!participation.reviews(step)) {
      participations.working(municipality, number, userId);
    }
  }

  private void complete(String form, UUID id, String userId, Map<String, String> typed, Supplier<Refusal> notNow)
      throws BindException {
    onBehalf.of(userId, () -> {
      Task task = process.taskWith(form, id).orElseThrow(notNow);
      door.act(task.getId(), userId, typed);
      return task;
    });
  }

  @Override
  @Transactional
  public void askGoLive(UUID id, LocalDate day, String reason, String userId) {
    Onboarding onboarding = locks.running(id);
    boolean decided = participations.of(onboarding.municipality().value(), userId).sides().contains(Side.HELP_DESK);
    onBehalf.allowed(userId, () -> process.askGoLive(id, day, reason, decided));
  }

  @Override
  @Transactional(rollbackFor = BindException.class)
  public void decideGoLive(UUID id, boolean agreed, String reason, String userId) throws BindException {
    locks.running(id);
    var filled = new StepForm(agreed ? StepDecision.ACCEPT : StepDecision.SEND_BACK, reason);
    complete(OnboardingForms.GO_LIVE, id, userId, Carried.typed(filled),
        () -> new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.goLiveNotAsked"));
  }

  @Override
  @Transactional
  public void reopen(UUID id, int number, String reason, String userId) {
    Onboarding onboarding = locks.running(id);
    UnitCode municipality = onboarding.municipality();
    CatalogueStep step = catalogue.step(onboarding.catalogueVersion(), number);
    onBehalf.allowed(userId, () -> process.reopen(id, number, reason, step.owner().group(municipality),
        step.reviewer().map(side -> side.group(municipality)).orElse(null)));
  }

  @Override
  @Transactional
  public void cancel(UUID id, String reason, String userId) {
    locks.running(id);
    onBehalf.allowed(userId, () -> process.cancel(id, reason));
  }
}
