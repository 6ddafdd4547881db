/**
 * The engine's room: its configuration, the deployment of models, rights and filters, and the one door by which forms are
 * submitted, whichever host shows them. Features plug in their forms ({@link tr.mbs.workflow.FeatureForms}) and delegates;
 * the rules of a request or an onboarding live with those features.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "site", "site :: start", "audit", "registry", "registry :: staff"})
package tr.mbs.workflow;
