/** Users who cannot sign in, as the project lead reports them while step 5 waits for him. The help desk answers. */
@NamedInterface("problem")
package tr.mbs.onboarding.people.problem;

import org.springframework.modulith.NamedInterface;
