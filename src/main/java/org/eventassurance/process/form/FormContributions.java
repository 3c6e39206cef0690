package org.eventassurance.process.form;

import org.eventassurance.language.Dictionary;
import org.eventassurance.process.FormChoices;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Readers;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.process.TaskAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the product's modules know about forms and tasks. It is looked up only when it is needed,
 * because most of those beans need the engine, which needs the guards.
 */
@Component
record FormContributions(
    ObjectProvider<FormChoices> choices,
    ObjectProvider<FormFacts> facts,
    ObjectProvider<SubmissionRule> rules,
    Keeping keeping,
    ObjectProvider<TaskAccess> access,
    ObjectProvider<Readers> readers,
    Dictionary dictionary) {}
