/** How a muhtar's phone changes: one officer asks, another approves, the old number is told. It happens a day later. */
@NamedInterface("phone")
package tr.mbs.registry.phone;

import org.springframework.modulith.NamedInterface;
