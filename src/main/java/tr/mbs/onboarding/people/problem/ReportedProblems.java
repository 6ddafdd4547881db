package tr.mbs.onboarding.people.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The problems that users of onboardings had with signing in. */
public interface ReportedProblems extends Kept<SignInProblem, UUID> {

  String OF_ONBOARDING =
      "select b from SignInProblem b join Person p on p.id = b.person where p.onboarding = :onboarding";

  /** The oldest first. */
  @Query(OF_ONBOARDING + " order by b.reportedAt, b.id")
  List<SignInProblem> of(UUID onboarding);

  @Query(OF_ONBOARDING + " and b.id = :id")
  Optional<SignInProblem> find(UUID onboarding, UUID id);

  /** The latest of each person, by his id. */
  default Map<UUID, SignInProblem> latest(UUID onboarding) {
    return of(onboarding).stream()
        .collect(Collectors.toMap(SignInProblem::person, Function.identity(), (earlier, later) -> later));
  }
}
