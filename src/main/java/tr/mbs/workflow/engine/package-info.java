/** How the engine is set up: schema, models, codes, expressions, passwords. What may not run in it is refused here. */
package tr.mbs.workflow.engine;
