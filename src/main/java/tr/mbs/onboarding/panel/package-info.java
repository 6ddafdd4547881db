/** What a step looks like, on its page and in Tasklist alike. Each step's own room adds its panel. */
package tr.mbs.onboarding.panel;
