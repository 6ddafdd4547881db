/** Gives and takes back the groups of those who act for another unit too, by the day. Step 6 says who. */
package tr.mbs.onboarding.people.extra;
