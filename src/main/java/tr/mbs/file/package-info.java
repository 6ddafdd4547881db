/**
 * What looks into files that people send before anything is kept of them: kind, structure, pictures and names. It
 * knows nothing of what a file belongs to.
 */
@ApplicationModule(allowedDependencies = "kernel")
package tr.mbs.file;

import org.springframework.modulith.ApplicationModule;
