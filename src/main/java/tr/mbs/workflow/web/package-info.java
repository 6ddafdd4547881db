/**
 * What stands before the engine's web applications: who may come in, what may be submitted, how a failure reads. The
 * forms that Tasklist embeds are served here.
 */
package tr.mbs.workflow.web;
