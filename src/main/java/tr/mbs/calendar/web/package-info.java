/** The page on which staff read the working-day calendar and a MİGM yöneticisi changes it. */
package tr.mbs.calendar.web;
