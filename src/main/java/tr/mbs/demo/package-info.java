/**
 * What demo mode adds: demo data, and simulators that take the place of the SMS gateway and the mail server. Nothing of
 * it is there when demo mode is off, and no other room knows this one.
 */
@ApplicationModule
package tr.mbs.demo;

import org.springframework.modulith.ApplicationModule;
