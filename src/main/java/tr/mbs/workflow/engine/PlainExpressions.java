package tr.mbs.workflow.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions that compare and compute, and cannot reach the machine: methods of texts and dates only, and of nothing the
 * way to its class. Without this {@code ${''.getClass().forName('java.lang.Runtime')…}} runs, and Camunda 7.24 lets a
 * caller of its API bring such an expression inside {@code orQueries} though ad-hoc expressions are switched off.
 */
class PlainExpressions extends JuelExpressionManager {

  PlainExpressions(Map<Object, Object> beans) {
    super(beans);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new NoWayOut());
    resolvers.add(super.createElResolver());
    return resolvers;
  }

  /** Resolves nothing: what it does not refuse is left to the resolvers behind it. */
  private static final class NoWayOut extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      if (base instanceof Class || base != null && "class".equals(property)) {
        throw new ELException("Expressions do not reach classes");
      }
      return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      boolean plain = base instanceof String || base.getClass().getPackageName().equals("org.joda.time");
      if (!plain || "getClass".equals(method)) {
        throw new ELException("Expressions call methods of texts and dates only");
      }
      return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      throw new ELException("Expressions change nothing");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return null;
    }
  }
}
