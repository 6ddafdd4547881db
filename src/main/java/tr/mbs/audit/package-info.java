/**
 * Writes down who saw and changed what, for the auditor and for the person it is about. Other modules tell it what
 * happened in the same transaction; nothing is ever altered or removed here.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "listing"})
package tr.mbs.audit;
