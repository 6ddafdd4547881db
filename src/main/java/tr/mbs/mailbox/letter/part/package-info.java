/** The parts of a mail, taken apart and unpacked as far as they can be, within bounds. It knows nothing of pages. */
package tr.mbs.mailbox.letter.part;
