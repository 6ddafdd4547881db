package tr.mbs.registry.phone;

import org.springframework.stereotype.Component;

/** The phone changes whose day is over. */
@Component
public class DuePhoneChanges {

  private final PhoneChanges changes;

  DuePhoneChanges(PhoneChanges changes) {
    this.changes = changes;
  }

  /**
   * Applies what is due, each change in a transaction of its own; several nodes may do so at once.
   *
   * @return how many happened here
   */
  public long apply() {
    return changes.due().stream().filter(changes::apply).count();
  }
}
