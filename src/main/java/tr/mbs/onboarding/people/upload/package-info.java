/** The file of a municipality's users: checked line by line, then taken over as a whole. */
package tr.mbs.onboarding.people.upload;
