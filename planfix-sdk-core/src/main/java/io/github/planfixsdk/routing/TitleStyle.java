package io.github.planfixsdk.routing;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** What all titles of a configuration have in common. */
record TitleStyle(ZoneId zone, Language language) {
    /** Unless configured. */
    static final TitleStyle STANDARD = new TitleStyle(ZoneOffset.UTC, Language.EN);
}
