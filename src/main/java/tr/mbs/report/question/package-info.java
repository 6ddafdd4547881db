/** What a reader of reports asks, as addresses hold it, and what he may ask: everything, his il, his own body. */
@NamedInterface("question")
package tr.mbs.report.question;

import org.springframework.modulith.NamedInterface;
