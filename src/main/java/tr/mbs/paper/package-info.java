/**
 * Papers that leave the system as PDF files which a screen reader can read aloud, made of our own templates. It knows no
 * request and no report: whoever has something to print brings the template and what stands in it.
 */
@ApplicationModule(allowedDependencies = "kernel")
package tr.mbs.paper;

import org.springframework.modulith.ApplicationModule;
