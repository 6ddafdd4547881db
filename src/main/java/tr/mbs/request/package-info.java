/**
 * A muhtar's request from filing to result: what it is, who may do what with it, and what everybody reads about it. The
 * model {@code bpmn/request.bpmn} drives it; {@code process} is the only part that knows the engine.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "csv", "listing", "site", "site :: database", "site :: start", "audit", "calendar", "notification",
    "retention", "file", "paper", "registry", "registry :: mandate", "registry :: office", "registry :: place",
    "registry :: unit", "numbering", "workflow", "workflow :: round", "signin"})
package tr.mbs.request;
