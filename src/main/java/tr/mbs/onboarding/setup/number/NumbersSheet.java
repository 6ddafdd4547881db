package tr.mbs.onboarding.setup.number;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import tr.mbs.onboarding.setup.Sheet;

/** The last numbers of one onboarding. */
@Entity
@Table(name = "onboarding_numbers")
class NumbersSheet extends Sheet<Given> {

  protected NumbersSheet() {
  }

  NumbersSheet(UUID onboarding) {
    super(onboarding);
  }
}
