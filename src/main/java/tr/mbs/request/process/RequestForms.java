package tr.mbs.request.process;

import static tr.mbs.request.Decision.FORWARD;
import static tr.mbs.request.Decision.RESOLVE;
import static tr.mbs.request.Decision.RETURN;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.search.CaseFiles;

/** Which decisions each task of {@code request.bpmn} knows: the same ones that its gateway leads on. */
@Configuration(proxyBeanMethods = false)
class RequestForms {

  @Bean
  DecisionForm triageForm(CaseFiles cases, RequestDocuments documents) {
    return new DecisionForm("triage", EnumSet.of(FORWARD, RESOLVE), cases, documents);
  }

  @Bean
  DecisionForm arbitrateForm(CaseFiles cases, RequestDocuments documents) {
    return new DecisionForm("arbitrate", EnumSet.of(FORWARD, RESOLVE), cases, documents);
  }

  @Bean
  DecisionForm handleAtGovernorateForm(CaseFiles cases, RequestDocuments documents) {
    return new DecisionForm("handle-at-governorate", EnumSet.of(FORWARD, RESOLVE, RETURN), cases, documents);
  }

  @Bean
  DecisionForm handleAtDirectorateForm(CaseFiles cases, RequestDocuments documents) {
    return new DecisionForm("handle-at-directorate", EnumSet.of(RESOLVE, RETURN), cases, documents);
  }

  @Bean
  DecisionForm handleAtMunicipalityForm(CaseFiles cases, RequestDocuments documents) {
    return new DecisionForm("handle-at-municipality", EnumSet.of(RESOLVE, RETURN), cases, documents);
  }
}
