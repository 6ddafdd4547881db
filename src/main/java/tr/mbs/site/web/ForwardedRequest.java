package tr.mbs.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as it was before a proxy passed it on. */
class ForwardedRequest extends HttpServletRequestWrapper {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final String client;
  private final boolean https;

  ForwardedRequest(HttpServletRequest request, String client, boolean https) {
    super(request);
    this.client = client;
    this.https = https;
  }

  @Override
  public String getRemoteAddr() {
    return client;
  }

  @Override
  public String getRemoteHost() {
    return client;
  }

  @Override
  public boolean isSecure() {
    return https || super.isSecure();
  }

  @Override
  public String getScheme() {
    return https ? "https" : super.getScheme();
  }

  /** Without a port in the Host header Tomcat names its own protocol's. */
  @Override
  public int getServerPort() {
    int port = super.getServerPort();
    return https && port == HTTP_PORT ? HTTPS_PORT : port;
  }

  @Override
  public StringBuffer getRequestURL() {
    int port = getServerPort();
    boolean usual = port == (isSecure() ? HTTPS_PORT : HTTP_PORT);
    return new StringBuffer(getScheme()).append("://").append(getServerName()).append(usual ? "" : ":" + port)
        .append(getRequestURI());
  }
}
