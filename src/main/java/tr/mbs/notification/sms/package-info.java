/**
 * The SMS providers: each speaks one provider's interface as its own clients and pages show it, and turns its codes into
 * what the delivery understands. Which of them an installation has is configuration.
 */
package tr.mbs.notification.sms;
