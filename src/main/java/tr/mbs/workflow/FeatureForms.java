package tr.mbs.workflow;

import java.util.List;

/** All forms of a feature's tasks: one bean plugs them in. Its {@link StartForm} is a bean of its own. */
public interface FeatureForms {

  List<? extends EmbeddedForm> forms();
}
