package org.eventassurance.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company's working day ({@code assurance.work-day}).
 *
 * @param endsAt when work ends, in the company's zone
 */
@ConfigurationProperties("assurance.work-day")
record WorkDay(@DefaultValue("18:00") LocalTime endsAt) {}
