/** The page on which a municipality and the help desk see the counters. */
package tr.mbs.numbering.web;
