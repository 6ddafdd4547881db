/**
 * Where people arrive: Ana Sayfa and the staff's home, and the security chains built from all modules' access rules.
 * It knows every module; no module knows it.
 */
@ApplicationModule
package tr.mbs.desk;

import org.springframework.modulith.ApplicationModule;
