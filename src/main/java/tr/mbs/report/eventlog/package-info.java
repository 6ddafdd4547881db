/**
 * Event logs of others: their file, and the figures of their cases as plain text. Who knows the published figures of such a
 * log can check ours by it.
 */
@NamedInterface("eventlog")
package tr.mbs.report.eventlog;

import org.springframework.modulith.NamedInterface;
