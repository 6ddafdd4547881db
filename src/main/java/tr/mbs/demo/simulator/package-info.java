/**
 * The SMS gateway and the mail server of demo mode: nothing leaves, everything can be read on a page. Neither is there
 * when demo mode is off.
 */
package tr.mbs.demo.simulator;
