/**
 * Knows which days are working days in Türkiye and computes the two last days of a request from them. What a MİGM
 * yöneticisi makes of a day wins over what the law and the moon say.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "site", "site :: database", "audit", "registry"})
package tr.mbs.calendar;
