/**
 * The ways of cases from holder to holder, and the figures of many of them. Plain Java without Spring and without a database:
 * whoever has the events of cases, from a table or from a file, gets the same figures by the same definitions.
 */
package tr.mbs.report.path;
