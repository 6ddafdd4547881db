/**
 * Identity providers: e-Devlet for muhtars, the ministry's own by OpenID Connect for staff. Each is off until it is
 * configured, and then nothing of it exists. What they say of a person is taken from here; who may come in is not decided
 * here (docs/decisions/0016).
 */
package tr.mbs.signin.provider;
