/**
 * "İletiler": what became of the messages that leave, for operators, and what they decide about those that did not
 * arrive.
 */
package tr.mbs.desk.message;
