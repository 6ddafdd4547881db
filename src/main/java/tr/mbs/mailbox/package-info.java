/**
 * The office's mailbox: who has it, how it passes from one holder to the next, and the pages on which he reads and
 * writes. The mail itself lies on a mail server, which asks views of ours who may get in.
 */
@ApplicationModule(allowedDependencies = {
    "kernel", "site", "site :: database", "site :: start", "audit", "retention", "file", "listing", "notification",
    "notification :: mail", "registry", "registry :: mandate", "registry :: office", "registry :: place",
    "registry :: unit", "registry :: staff", "signin", "signin :: web", "signin :: session", "signin :: limit"})
package tr.mbs.mailbox;

import org.springframework.modulith.ApplicationModule;
