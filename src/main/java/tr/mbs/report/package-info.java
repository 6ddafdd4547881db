/**
 * Reports that a director acts on: where cases wait, who passes them on to whom, what that costs in days. Each figure is
 * defined once, in {@code docs/olcumler.md}, and computed once, in {@code path}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "csv", "listing", "site", "site :: database", "audit", "calendar",
    "paper", "registry", "registry :: place", "registry :: staff", "registry :: unit", "request", "request :: search",
    "request :: stage", "request :: subject"})
package tr.mbs.report;

import org.springframework.modulith.ApplicationModule;
