/**
 * The board: where every municipality stands on its way to e-Belediye, and what waits for the help desk. It reads the
 * tables of the other rooms and moves nothing.
 */
package tr.mbs.onboarding.board;
