/**
 * How often somebody may try, and how many codes the whole system sends. Windows are counted by the database, for all
 * nodes at once.
 */
@NamedInterface("limit")
package tr.mbs.signin.limit;

import org.springframework.modulith.NamedInterface;
