/** Step 3: the tree of a municipality's units, typed in or from a file. One statement answers one question. */
@NamedInterface("unit")
package tr.mbs.onboarding.setup.unit;

import org.springframework.modulith.NamedInterface;
