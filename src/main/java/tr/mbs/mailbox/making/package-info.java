/** How each office of the register comes by its mailbox. */
package tr.mbs.mailbox.making;
