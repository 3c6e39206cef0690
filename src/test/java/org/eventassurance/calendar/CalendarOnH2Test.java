package org.eventassurance.calendar;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:calendar;DB_CLOSE_DELAY=-1",
      "assurance.work-day.ends-at=17:30"
    })
class CalendarOnH2Test extends CalendarStory {}
