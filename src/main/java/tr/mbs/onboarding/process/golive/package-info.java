/** How the go-live day is asked for, moved or kept, and what is due around it. The days themselves are the domain's. */
package tr.mbs.onboarding.process.golive;
