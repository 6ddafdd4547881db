/**
 * How people get in and stay in: the muhtar's approval code, the staff's password, and the sessions of both. It asks
 * {@code registry} who somebody is and leaves what an SMS costs to {@code notification}.
 */
@ApplicationModule(allowedDependencies = {
    "kernel", "site", "site :: database", "site :: start", "audit", "notification", "retention", "registry",
    "registry :: mandate", "registry :: phone", "registry :: staff", "registry :: unit", "workflow"})
package tr.mbs.signin;

import org.springframework.modulith.ApplicationModule;
