package tr.mbs.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of the content security policy with its request. Camunda 7.24 keeps it in the servlet context: of two
 * pages served at once one gets the other's nonce, and the browser shows a blank page.
 */
class NoncePerRequest extends OncePerRequestFilter {

  private static final String NONCE = "org.camunda.bpm.csp.nonce";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ServletContext context = withOwnNonce(request.getServletContext());
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public ServletContext getServletContext() {
        return context;
      }
    }, response);
  }

  private static ServletContext withOwnNonce(ServletContext shared) {
    AtomicReference<Object> nonce = new AtomicReference<>();
    return (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(),
        new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
          boolean aboutNonce = arguments != null && arguments.length > 0 && NONCE.equals(arguments[0]);
          if (aboutNonce && method.getName().equals("getAttribute")) {
            return nonce.get();
          }
          if (aboutNonce && method.getName().equals("setAttribute")) {
            nonce.set(arguments[1]);
            return null;
          }
          try {
            return method.invoke(shared, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
