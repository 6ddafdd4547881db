/**
 * Where people arrive: Ana Sayfa and the staff's home, and the security chains built from all modules' access rules.
 * It knows every module but {@code demo}; no module knows it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "audit", "calendar", "notification", "retention", "registry",
    "workflow", "signin", "signin :: web", "request"})
package tr.mbs.desk;

import org.springframework.modulith.ApplicationModule;
