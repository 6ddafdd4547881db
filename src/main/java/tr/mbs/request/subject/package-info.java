/**
 * The subjects of requests (konu), and the bodies that the table of decisions suggests for each. They are base data
 * that no page changes.
 */
@NamedInterface("subject")
package tr.mbs.request.subject;

import org.springframework.modulith.NamedInterface;
