/**
 * "Üç Aylık Rapor" of circular 2015/8: what each body did with the requests that it had in a quarter. A draft until the
 * account that the body has named signs it; frozen from then on (docs/decisions/0034).
 */
@NamedInterface("quarter")
package tr.mbs.report.quarter;

import org.springframework.modulith.NamedInterface;
