package tr.mbs.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.workflow.engine.OneCommand;

/** Tells the engine who acts, for calls that come from our own pages; those of Tasklist bring it with them. */
@Component
public class OnBehalf {

  /** What is done in somebody's name. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {

    T run() throws E;
  }

  private final IdentityService identity;
  private final StaffAccounts accounts;
  private final OneCommand oneCommand;

  OnBehalf(IdentityService identity, StaffAccounts accounts, OneCommand oneCommand) {
    this.identity = identity;
    this.accounts = accounts;
    this.oneCommand = oneCommand;
  }

  /** Works with the rights of an officer's groups. @throws Refusal NOT_FOUND when he has no account */
  public <T, E extends Exception> T of(String userId, Work<T, E> work) throws E {
    List<String> groups = accounts.find(userId).map(account -> List.copyOf(account.groups()))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "workflow.task.notFound"));
    identity.setAuthentication(userId, groups);
    try {
      return work.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Works in an officer's name where the caller has asked already whether he may: the engine does not ask again. */
  public void allowed(String userId, Runnable work) {
    of(userId, () -> oneCommand.withoutRights(() -> {
      work.run();
      return null;
    }));
  }
}
