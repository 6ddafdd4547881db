/**
 * e-Belediye sistemine geçiş: how a municipality moves to the e-Belediye system in eleven steps, shared between itself, its
 * project leads and the help desk. {@code bpmn/onboarding.bpmn} drives it, {@code onboarding_step} is the truth about
 * where each step stands; {@code process} is the only part that knows the engine.
 */
@ApplicationModule(allowedDependencies = {
    "kernel", "csv", "listing", "site", "site :: database", "site :: start", "audit", "calendar", "notification",
    "retention", "registry", "registry :: mandate", "registry :: place", "registry :: staff", "registry :: unit",
    "registry :: upload", "numbering", "workflow", "workflow :: round", "signin"})
package tr.mbs.onboarding;

import org.springframework.modulith.ApplicationModule;
