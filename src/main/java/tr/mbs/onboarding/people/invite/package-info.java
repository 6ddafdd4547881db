/** Opens accounts for the people of a municipality and tells them. The help desk may invite somebody again. */
package tr.mbs.onboarding.people.invite;
