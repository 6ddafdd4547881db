/**
 * Messages that leave the house: an outbox that is written in the transaction of the action it tells about, and the
 * delivery that empties it through two narrow gateways, SMS and e-mail. What a message says is written by the module
 * that sends it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "site :: start", "retention"})
package tr.mbs.notification;

import org.springframework.modulith.ApplicationModule;
