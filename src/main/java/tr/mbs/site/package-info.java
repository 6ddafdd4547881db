/**
 * What all pages share: the layout, the error pages, the language, the secrets, and the port {@code AccessRules} by
 * which each module names its paths and who may use them. Modules with pages know this room; it knows only the kernel.
 */
@ApplicationModule(allowedDependencies = "kernel")
package tr.mbs.site;

import org.springframework.modulith.ApplicationModule;
