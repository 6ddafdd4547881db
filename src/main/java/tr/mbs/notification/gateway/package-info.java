/**
 * The ports to those who carry messages out of the house, SMS providers and mail servers, and what they say: taken,
 * refused, unknown, and later what became of it. One room for each kind of carrier implements them; so does the demo.
 */
@NamedInterface("gateway")
package tr.mbs.notification.gateway;

import org.springframework.modulith.NamedInterface;
