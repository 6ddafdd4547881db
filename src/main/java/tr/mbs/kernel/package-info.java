/**
 * Small values that every other room speaks in: identity numbers, phones, addresses, names, Turkish text, time in Istanbul,
 * secrets and the one way to say no. Plain Java that knows neither Spring, the database nor any other module.
 */
package tr.mbs.kernel;
