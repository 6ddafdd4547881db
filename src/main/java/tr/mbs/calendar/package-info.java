/**
 * Knows which days are working days in Türkiye and computes the two last days of a request from them. An
 * administrator's table of exceptions wins over what the law and the moon say.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
package tr.mbs.calendar;
