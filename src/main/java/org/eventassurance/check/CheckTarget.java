package org.eventassurance.check;

import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.majorevent.MajorEvent;

/** What an automatic check looks at: one system, before one event. */
public record CheckTarget(MajorEvent event, CataloguedSystem system) {}
