package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about the contact.
 *
 * @param action create, use, leave to Planfix, or nothing
 * @param contact the known contact; null if there is none or it isn't known
 * @param title the name of a contact to create; null otherwise
 * @param phone the client's number as sent; null if unknown
 * @param email the client's e-mail address; null if unknown
 * @param template the contact template of a contact to create; null for Planfix's default
 * @param fields custom fields to write
 */
public record ContactPlan(
        Action action,
        @Nullable PersonRef contact,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Long template,
        List<FieldWrite> fields) {
    /** The choices. */
    public enum Action {
        /** Nothing. */
        NONE("none", "нет"),
        /** Planfix makes or knows the contact through its telephony. */
        LEFT_TO_PLANFIX("left to Planfix", "ведёт сам Планфикс"),
        /** Create it. */
        CREATE("create", "создать"),
        /** Use the known one, and write its fields if there are any. */
        USE("use the known one", "взять имеющийся");

        private final String english;
        private final String russian;

        Action(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * The choice in words.
         *
         * @param locale Russian for Russian, anything else for English
         * @return for example "create"
         */
        public String text(Locale locale) {
            return text(Texts.isRussian(locale));
        }

        String text(boolean inRussian) {
            return inRussian ? russian : english;
        }
    }

    static final ContactPlan NONE = new ContactPlan(Action.NONE, null, null, null, null, null, List.of());

    /**
     * Copies the list.
     *
     * @param action create, use, leave to Planfix, or nothing
     * @param contact the known contact; null if there is none or it isn't known
     * @param title the name of a contact to create; null otherwise
     * @param phone the client's number as sent; null if unknown
     * @param email the client's e-mail address; null if unknown
     * @param template the contact template of a contact to create; null for Planfix's default
     * @param fields custom fields to write
     */
    public ContactPlan {
        fields = List.copyOf(fields);
    }

    /** The action, the contact's number and the fields; no personal data. */
    @Override
    public String toString() {
        return action + (contact == null ? "" : " " + contact) + (fields.isEmpty() ? "" : " " + fields);
    }
}
