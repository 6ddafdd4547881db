package tr.mbs.registry.load;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tr.mbs.registry.PasswordRule;
import tr.mbs.registry.StaffAccounts;

/** Groups in memory, in place of the engine's tables; can break down as an engine can. */
final class KnownGroups implements StaffAccounts {

  final Map<String, String> names = new TreeMap<>();
  boolean broken;

  @Override
  public void ensureGroups(Collection<Group> groups) {
    if (broken) {
      throw new IllegalStateException("The engine's tables are out of reach");
    }
    groups.forEach(group -> names.put(group.code(), group.name()));
  }

  @Override
  public void ensureAccount(NewAccount account) {
    throw new UnsupportedOperationException("The register makes no accounts");
  }

  @Override
  public void open(String userId, String fullName, String email, Set<String> groups) {
    throw new UnsupportedOperationException("The register makes no accounts");
  }

  @Override
  public void change(String userId, String fullName, String email, Set<String> groups) {
    throw new UnsupportedOperationException("The register changes no accounts");
  }

  @Override
  public boolean join(String userId, String group) {
    throw new UnsupportedOperationException("The register knows no members");
  }

  @Override
  public boolean leave(String userId, String group) {
    throw new UnsupportedOperationException("The register knows no members");
  }

  @Override
  public String newPassword(String userId) {
    throw new UnsupportedOperationException("The register knows no passwords");
  }

  @Override
  public Set<PasswordRule> broken(String userId, String password) {
    throw new UnsupportedOperationException("The register knows no passwords");
  }

  @Override
  public Set<PasswordRule> broken(String id, String fullName, String email, String password) {
    throw new UnsupportedOperationException("The register knows no passwords");
  }

  @Override
  public void setPassword(String userId, String password) {
    throw new UnsupportedOperationException("The register knows no passwords");
  }

  @Override
  public Optional<Account> find(String userId) {
    return Optional.empty();
  }

  @Override
  public Map<String, String> names(Set<String> userIds) {
    return Map.of();
  }
}
