package tr.mbs.onboarding.process.step;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.onboarding.process.FormModels;

/** One form for each step. */
@Configuration(proxyBeanMethods = false)
class StepForms {

  @Bean
  StepTaskForm step01Form(FormModels models) {
    return new StepTaskForm(1, models);
  }

  @Bean
  StepTaskForm step02Form(FormModels models) {
    return new StepTaskForm(2, models);
  }

  @Bean
  StepTaskForm step03Form(FormModels models) {
    return new StepTaskForm(3, models);
  }

  @Bean
  StepTaskForm step04Form(FormModels models) {
    return new StepTaskForm(4, models);
  }

  @Bean
  StepTaskForm step05Form(FormModels models) {
    return new StepTaskForm(5, models);
  }

  @Bean
  StepTaskForm step06Form(FormModels models) {
    return new StepTaskForm(6, models);
  }

  @Bean
  StepTaskForm step07Form(FormModels models) {
    return new StepTaskForm(7, models);
  }

  @Bean
  StepTaskForm step08Form(FormModels models) {
    return new StepTaskForm(8, models);
  }

  @Bean
  StepTaskForm step09Form(FormModels models) {
    return new StepTaskForm(9, models);
  }

  @Bean
  StepTaskForm step10Form(FormModels models) {
    return new StepTaskForm(10, models);
  }

  @Bean
  StepTaskForm step11Form(FormModels models) {
    return new StepTaskForm(11, models);
  }
}
