/** The pages on which officers keep the register of offices and muhtars. */
package tr.mbs.registry.web;
