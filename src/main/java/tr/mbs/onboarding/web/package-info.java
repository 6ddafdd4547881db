/** The page of a step: what every step has in common. Each sub-room adds what its own steps show and take. */
package tr.mbs.onboarding.web;
