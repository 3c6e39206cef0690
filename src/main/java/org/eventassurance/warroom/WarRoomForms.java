package org.eventassurance.warroom;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of war rooms must go on asking. */
@Configuration
class WarRoomForms {

  @Bean
  static FormContract openWarRoomFormContract() {
    return new FormContract(
        OpenWarRoomForm.FORM,
        Set.of(
            OpenWarRoomForm.PLACE,
            OpenWarRoomForm.LINK,
            OpenWarRoomForm.HOST,
            OpenWarRoomForm.PEOPLE,
            OpenWarRoomForm.READY));
  }

  @Bean
  static FormContract closeWarRoomFormContract() {
    return new FormContract(
        CloseWarRoomForm.FORM, Set.of(CloseWarRoomForm.PEOPLE, CloseWarRoomForm.NOTES));
  }
}
