package org.eventassurance.freeze;

import java.util.Optional;
import org.eventassurance.language.Sentence;

/**
 * Whether a change may go, and why.
 *
 * @param exception by which it may go though its system is frozen
 */
record GateAnswer(
    boolean allowed, Sentence reason, FreezeState state, Optional<ChangeException> exception) {}
