package tr.mbs.notification.mail;

import tr.mbs.notification.gateway.Report;

/**
 * What a mail that came back says about one of ours.
 *
 * @param token of {@link ReturnPath}; whoever wrote the mail may have made it up
 */
record ReturnedMail(String token, Report report) {
}
