package tr.mbs.site;

import java.util.List;

/** The port by which a module names its paths and who may use them. What no rule names is denied to everybody. */
public interface AccessRules {

  /** In the order in which they are tried: a narrow pattern before a wide one. */
  List<AccessRule> rules();
}
