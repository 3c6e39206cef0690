package org.eventassurance.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords don't lock the person whom they name, or anybody could lock the commander out.
 * The engine would lock them, and write to the person's row with every attempt; callers are
 * throttled by their address instead.
 */
@Component
class NoLockOut extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityProviderSessionFactory(new PeopleFactory());
  }

  private static final class PeopleFactory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return People.class;
    }

    @Override
    public Session openSession() {
      return new People();
    }
  }

  private static final class People extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String id, String password) {
      UserEntity user = findUserById(id);
      return user != null && password != null && matchPassword(password, user);
    }
  }
}
