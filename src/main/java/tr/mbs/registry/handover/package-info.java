/** The hand-over after an election: a file of new muhtars is checked line by line, then applied as a whole. */
package tr.mbs.registry.handover;
