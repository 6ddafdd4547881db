/**
 * How long personal data is kept, as a table of rules, and the jobs that destroy what is due with a log of all they did
 * (law 6698 art. 7 and the regulation of 28.10.2017 on deletion, destruction and anonymisation). Modules implement
 * {@link tr.mbs.retention.Destruction} for their own tables.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site :: database", "audit"})
package tr.mbs.retention;

import org.springframework.modulith.ApplicationModule;
