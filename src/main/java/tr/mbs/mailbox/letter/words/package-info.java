/** Letters, lines and HTML that a stranger wrote, made into what a page may show. It knows nothing of MIME parts. */
package tr.mbs.mailbox.letter.words;
