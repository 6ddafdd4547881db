/**
 * Where people arrive: Ana Sayfa and the staff's home, and the security chains built from all modules' access rules.
 * It knows the modules whose pages and figures it leads to, as named below; no module knows it.
 */
@ApplicationModule(allowedDependencies = {
    "kernel", "listing", "site", "site :: database", "audit", "calendar", "notification", "notification :: watch", "notification :: delivery",
    "retention",
    "registry", "registry :: office", "registry :: place", "registry :: unit", "workflow", "signin", "signin :: web",
    "request", "request :: search", "report :: question"})
package tr.mbs.desk;

import org.springframework.modulith.ApplicationModule;
