/** The process map: a model of {@code bpmn/} as it is drawn, with what each task costs; the only part that reads models. */
package tr.mbs.report.process;
