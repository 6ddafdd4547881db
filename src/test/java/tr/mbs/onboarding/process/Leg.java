package tr.mbs.onboarding.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of an onboarding's way through its model: what people do, and the elements that the token enters by it.
 *
 * @param moves each a task and its decision, or a message: see {@link JourneyEngine#move}
 */
record Leg(List<String> moves, List<String> path) {

  static final Leg BEGIN = leg("", "step01");
  static final Leg LETTER_SENT_BACK = leg("step01 COMPLETE, review01 SEND_BACK",
      "review01 letterAccepted step01");
  static final Leg LETTER = leg("step01 COMPLETE, review01 ACCEPT",
      "review01 letterAccepted step02");
  static final Leg LEADS = leg("step02 COMPLETE", "inviteLeads step03");
  static final Leg UNITS_SENT_BACK = leg("step03 COMPLETE, review03 SEND_BACK",
      "review03 unitsAccepted step03");
  static final Leg UNITS = leg("step03 COMPLETE, review03 ACCEPT",
      "review03 unitsAccepted step04");
  static final Leg USERS = leg("step04 COMPLETE", "step05");
  static final Leg USERS_SENT_BACK = leg("step05 SEND_BACK", "usersDecided step04");
  static final Leg APPROVAL = leg("step05 COMPLETE", "usersDecided inviteUsers review05");
  static final Leg SOMEBODY_ACTS = leg("review05 ACCEPT YES",
      "parallelSteps actingNeeded step06 step07 step08 step09");
  static final Leg NOBODY_ACTS = leg("review05 ACCEPT NO",
      "parallelSteps actingNeeded step06Over parallelStepsOver step07 step08 step09");
  static final Leg EXTRA_UNITS = leg("step06 COMPLETE", "step06Over parallelStepsOver");
  static final Leg PAGES = leg("step07 COMPLETE", "parallelStepsOver");
  static final Leg CONTACT = leg("step08 COMPLETE", "parallelStepsOver");
  static final Leg TEAM = leg("step09 COMPLETE", "parallelStepsOver");
  static final Leg ALL_FOUR = leg("", "step10");
  static final Leg NUMBERS = leg("step10 COMPLETE", "step11");
  static final Leg NUMBERS_SENT_BACK = leg("step11 SEND_BACK", "numbersUsable step10");
  static final Leg END = leg("step11 COMPLETE",
      "numbersUsable storeKepRecord admitUsersToMbs initializeCounters notifyProjectLead onboardingCompleted");
  static final Leg GO_LIVE_MOVED_BY_HELP_DESK = leg("!goLive decided",
      "askedByHelpDesk moveGoLive goLiveDecided");
  static final Leg GO_LIVE_ASKED = leg("!goLive asked", "askedByHelpDesk reviewGoLive");
  static final Leg GO_LIVE_AGREED = leg("reviewGoLive ACCEPT", "goLiveAgreed moveGoLive goLiveDecided");
  static final Leg GO_LIVE_REFUSED = leg("reviewGoLive SEND_BACK", "goLiveAgreed goLiveDecided");
  static final Leg REOPENED = leg("!reopen 7", "redoStep");
  static final Leg REDONE = leg("redoStep COMPLETE", "redoReviewed stepMended");
  static final Leg REOPENED_WITH_REVIEW = leg("!reopen 3", "redoStep");
  static final Leg REDO_SENT_BACK = leg("redoStep COMPLETE, reviewRedo SEND_BACK",
      "redoReviewed reviewRedo redoAccepted redoStep");
  static final Leg REDO_ACCEPTED = leg("redoStep COMPLETE, reviewRedo ACCEPT",
      "redoReviewed reviewRedo redoAccepted peopleAdded stepMended");
  static final Leg LETTER_REOPENED = leg("!reopen 1", "redoStep");
  static final Leg LEADS_ADDED = leg("redoStep COMPLETE, reviewRedo ACCEPT",
      "redoReviewed reviewRedo redoAccepted peopleAdded inviteNewLeads stepMended");
  static final Leg USERS_REOPENED = leg("!reopen 4", "redoStep");
  static final Leg USERS_ADDED = leg("redoStep COMPLETE, reviewRedo ACCEPT",
      "redoReviewed reviewRedo redoAccepted peopleAdded inviteNewUsers stepMended");
  static final Leg CANCELLED = leg("!cancel", "dismissPeople destroyKepSecret onboardingCancelled");

  private static Leg leg(String moves, String path) {
    return new Leg(words(moves, ", "), words(path, " "));
  }

  private static List<String> words(String text, String separator) {
    return text.isEmpty() ? List.of() : List.of(text.split(separator));
  }

  Leg then(Leg next) {
    return new Leg(joined(moves, next.moves), joined(path, next.path));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
