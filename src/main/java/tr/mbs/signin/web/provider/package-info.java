/**
 * The pages by which somebody comes back from e-Devlet or the corporate provider. What a provider may say is checked
 * in {@code signin.provider}.
 */
package tr.mbs.signin.web.provider;
