package io.github.planfixsdk.routing;

import java.util.List;

/** What makes an interaction a first or a repeat one. */
public enum HistoryStrategy {
    /** First means: no contact in the CRM yet. The answer comes with the {@link Facts}. */
    CRM {
        @Override
        ContactHistory answer(Interaction interaction, Facts facts) {
            return facts.history();
        }
    },
    /** The vendor's mark {@code primary} or {@code secondary}; unknown without either. */
    VENDOR_MARK {
        @Override
        ContactHistory answer(Interaction interaction, Facts facts) {
            List<String> marks = interaction.all(Attributes.MARKS);
            if (marks.stream().anyMatch("primary"::equalsIgnoreCase)) {
                return ContactHistory.FIRST;
            }
            boolean repeat = marks.stream().anyMatch("secondary"::equalsIgnoreCase);
            return repeat ? ContactHistory.REPEAT : ContactHistory.UNKNOWN;
        }
    },
    /** The vendor's {@code communication_number}, 1 for the first; unknown for calls of a plain PBX, which have none. */
    COMMUNICATION_NUMBER {
        @Override
        ContactHistory answer(Interaction interaction, Facts facts) {
            return interaction
                    .get(Attributes.COMMUNICATION_NUMBER)
                    .filter(number -> number > 0)
                    .map(number -> number == 1 ? ContactHistory.FIRST : ContactHistory.REPEAT)
                    .orElse(ContactHistory.UNKNOWN);
        }
    };

    abstract ContactHistory answer(Interaction interaction, Facts facts);
}
