package tr.mbs.request.process;

import java.util.List;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Actor;
import tr.mbs.request.Bodies;
import tr.mbs.request.Decision;
import tr.mbs.request.Outcome;
import tr.mbs.request.process.own.ObjectionForm;

/** The lives that a request can have by {@code request.bpmn}: what officers decide, and all elements that it passes. */
enum Life {

  MIGM_RESOLVES("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided resolveRequest announceResult requestResolved""",
      resolve()),

  THE_GOVERNORATE_RESOLVES("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided resolveRequest announceResult requestResolved""",
      forward("valilik-18"), resolve()),

  A_MUNICIPALITY_RESOLVES("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided resolveRequest announceResult requestResolved""",
      forward("belediye-18-merkez"), resolve()),

  A_DIRECTORATE_RESOLVES("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided forwardToDirectorate announceDirectorate handleAtDirectorate
      directorateDecided resolveRequest announceResult requestResolved""",
      forward("valilik-18"), forward("md-18-milli-egitim"), resolve()),

  A_DIRECTORATE_RETURNS_AND_THE_GOVERNORATE_RESOLVES("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided forwardToDirectorate announceDirectorate handleAtDirectorate
      directorateDecided returnToGovernorate announceReturnToGovernorate handleAtGovernorate
      governorateDecided resolveRequest announceResult requestResolved""",
      forward("valilik-18"), forward("md-18-milli-egitim"), giveBack(), resolve()),

  THE_GOVERNORATE_RETURNS_AND_MIGM_RESOLVES("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided returnToDirectorateGeneral announceReturn returnsCounted triage
      triageDecided resolveRequest announceResult requestResolved""",
      forward("valilik-18"), giveBack(), resolve()),

  A_MUNICIPALITY_RETURNS_AND_THE_GOVERNORATE_RESOLVES("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided returnToDirectorateGeneral announceReturn returnsCounted triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided resolveRequest announceResult requestResolved""",
      forward("belediye-18-merkez"), giveBack(), forward("valilik-18"), resolve()),

  THE_ARBITER_RESOLVES_AFTER_THE_SECOND_RETURN("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided returnToDirectorateGeneral announceReturn returnsCounted triage
      triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided returnToDirectorateGeneral announceReturn returnsCounted arbitrate
      arbiterDecided resolveRequest announceResult requestResolved""",
      forward("belediye-18-merkez"), giveBack(), forward("belediye-18-merkez"), giveBack(), resolve()),

  THE_ARBITER_SENDS_IT_TO_THE_GOVERNORATE("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided returnToDirectorateGeneral announceReturn returnsCounted triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided returnToDirectorateGeneral announceReturn returnsCounted arbitrate
      arbiterDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided resolveRequest announceResult requestResolved""",
      forward("belediye-18-merkez"), giveBack(), forward("valilik-18"), giveBack(), forward("valilik-18"), resolve()),

  THE_ARBITER_SENDS_IT_TO_A_MUNICIPALITY("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided returnToDirectorateGeneral announceReturn returnsCounted triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided returnToDirectorateGeneral announceReturn returnsCounted arbitrate
      arbiterDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided resolveRequest announceResult requestResolved""",
      forward("valilik-18"), giveBack(), forward("valilik-18"), giveBack(), forward("belediye-18-merkez"), resolve()),

  THE_MUHTAR_TAKES_IT_BACK("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided withdrawRequest requestWithdrawn""",
      new Withdrawal()),

  THE_MUHTAR_OBJECTS_TO_A_RESULT_OF_MIGM("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided resolveRequest announceResult requestResolved
      objectionRaised recordObjection acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided resolveRequest announceResult requestResolved""",
      resolve(), new ObjectionForm("Yol yine bozuk."), forward("belediye-18-merkez"), resolve()),

  THE_GOVERNORATE_RECORDS_AND_SENDS_IT_TO_A_DIRECTORATE(Bodies.GOVERNORATE, """
      bodyApproached recordAtBody announceRecord bodyChosen handleAtGovernorate
      governorateDecided forwardToDirectorate announceDirectorate handleAtDirectorate
      directorateDecided resolveRequest announceResult requestResolved""",
      forward("md-18-milli-egitim"), resolve()),

  A_MUNICIPALITY_RECORDS_AND_RETURNS_IT(Bodies.MUNICIPALITY, """
      bodyApproached recordAtBody announceRecord bodyChosen handleAtMunicipality
      municipalityDecided returnToDirectorateGeneral announceReturn returnsCounted triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided resolveRequest announceResult requestResolved""",
      giveBack(), forward("valilik-18"), resolve()),

  MIGM_GIVES_EXTRA_TIME("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate
      governorateDecided resolveRequest announceResult requestResolved
      extraTimeWished grantExtension
      extensionDecided grantExtraTime announceExtraTime wishAnswered""",
      forward("valilik-18"), wish(), new WishEnds(Decision.GRANT), resolve()),

  MIGM_GIVES_NO_EXTRA_TIME("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided resolveRequest announceResult requestResolved
      extraTimeWished grantExtension
      extensionDecided denyExtraTime announceExtraTime wishAnswered""",
      forward("belediye-18-merkez"), wish(), new WishEnds(Decision.DENY), resolve()),

  A_WISH_LAPSES("""
      requestFiled recordRequest acknowledgeRequest triage
      triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality
      municipalityDecided resolveRequest announceResult requestResolved
      extraTimeWished grantExtension
      extensionDecided wishLapsed""",
      forward("belediye-18-merkez"), wish(), resolve(), new WishEnds(Decision.LAPSE));

  /** How the task that MİGM has for a wish ends. */
  record WishEnds(Decision decision) {
  }

  private final Unit recordedBy;
  private final List<String> path;
  private final List<Record> decisions;

  Life(String path, Record... decisions) {
    this(null, path, decisions);
  }

  Life(Unit recordedBy, String path, Record... decisions) {
    this.recordedBy = recordedBy;
    this.path = List.of(path.split("\\s+"));
    this.decisions = List.of(decisions);
  }

  /** The officer who records it for a muhtar and keeps it; null when the muhtar files it himself. */
  Actor recordedBy() {
    return recordedBy == null ? null : new Actor("memur", recordedBy);
  }

  /** Ids of all elements that are passed, in order. */
  List<String> path() {
    return path;
  }

  /** Whether it can go all its way by the model of a release before; what begins anew does so with the model of today. */
  boolean isOld() {
    return recordedBy == null && decisions.stream().noneMatch(
        move -> move instanceof Withdrawal || move instanceof ObjectionForm || move instanceof Remarks.WishForm);
  }

  /** Each task's form in turn, and what the muhtar does between them. */
  List<Record> decisions() {
    return decisions;
  }

  static Record forward(String unit) {
    return new ForwardForm(Decision.FORWARD, new UnitCode(unit), "Gereğini rica ederiz.");
  }

  static Record giveBack() {
    return new ReturnForm(Decision.RETURN, "Görevimiz değildir.", null);
  }

  static Record wish() {
    return new Remarks.WishForm(Decision.EXTEND, "Keşif bekleniyor.");
  }

  static Record resolve() {
    return new ResolveForm(Decision.RESOLVE, Outcome.POSITIVE, "Yol onarıldı.", null, null, null);
  }
}
