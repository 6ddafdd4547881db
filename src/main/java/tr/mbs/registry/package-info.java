/**
 * Who there is: provinces, districts, the bodies that answer (organisation units), the offices of muhtars (muhtarlık)
 * and the people who hold them, and the port to the accounts of staff. The base register is a resource of the project;
 * a complete one is imported from CSV files.
 */
@ApplicationModule(allowedDependencies = {
    "kernel", "csv", "listing", "site", "site :: database", "site :: start", "audit", "notification", "retention"})
package tr.mbs.registry;

import org.springframework.modulith.ApplicationModule;
