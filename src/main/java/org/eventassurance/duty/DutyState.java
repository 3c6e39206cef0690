package org.eventassurance.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.language.Sentence;

/**
 * How duty stands for an event at a moment.
 *
 * @param at the moment
 * @param commandCentre where the general duty officer is found; empty without a roster
 * @param planned whether there is a roster
 * @param now who is on duty, by post
 * @param nextChange when the next shift begins; empty if none does
 * @param next who begins then
 * @param findings what is wrong with the roster
 */
public record DutyState(
    Instant at,
    String commandCentre,
    boolean planned,
    List<DutyLine> now,
    Optional<Instant> nextChange,
    List<DutyLine> next,
    List<Sentence> findings) {}
