package tr.mbs.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What we ask of the engine beyond {@code application.yaml}: passwords, what expressions reach, what a token carries,
 * rights on tasks, what it tells of a failed database.
 */
@Component
class EngineRules extends AbstractProcessEnginePlugin {

  private final ListableBeanFactory beans;
  private final BCryptPasswordEncoder bcrypt;

  EngineRules(ListableBeanFactory beans, BCryptPasswordEncoder bcrypt) {
    this.beans = beans;
    this.bcrypt = bcrypt;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setExpressionManager(new PlainExpressions(new NameableBeans(beans)));
    configuration.setCustomPreVariableSerializers(List.of(new TransientRecord.Serializer()));
    configuration.setDisableBuiltinExceptionCodeProvider(true);
    configuration.setCustomExceptionCodeProvider(new DatabaseCodes());
    configuration.setPasswordEncryptor(new BcryptPasswords(bcrypt));
    configuration.setResourceAuthorizationProvider(new CandidateRights());
    // The engine would lock an account for everyone after ten wrong passwords, so a stranger could keep a clerk out.
    // Who slows the source of wrong passwords is signin's PasswordLimits.
    configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
    configuration.setLoginDelayBase(0);
    configuration.setLoginDelayMaxTime(0);
  }
}
