package io.github.planfixsdk.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.PersonRef;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to set on an employee, on creation or in a change. Only what is named here is sent: everything else stays as it is. A
 * {@code clear} method sends the empty value of its kind ({@code ""}, or the number 0 for a reference); an explicit null goes through
 * {@link Payload.Builder#raw raw}.
 */
public final class UserRequest extends CustomFieldPayload {
    private UserRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends UserDetails<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the request as collected so far} */
        public UserRequest build() {
            return new UserRequest(this);
        }

        /**
         * Whether the employee is deleted.
         *
         * @param isDeleted true or false
         * @return this builder
         */
        public Builder isDeleted(boolean isDeleted) {
            return set("isDeleted", isDeleted);
        }

        /**
         * The groups of employees; they replace all there were.
         *
         * @param ids the numbers; none unsets them all
         * @return this builder
         * @throws IllegalArgumentException if a number is not positive
         */
        public Builder groups(long... ids) {
            return references("groups", ids);
        }

        /**
         * What the employee may do in the account.
         *
         * @param role the value
         * @return this builder
         */
        public Builder role(UserRole role) {
            return set("role", role);
        }

        /**
         * The login.
         *
         * @param login the new text
         * @return this builder
         */
        public Builder login(String login) {
            return set("login", login);
        }

        /**
         * The password. It appears in the request alone, never in any {@code toString}.
         *
         * @param password the new password
         * @return this builder
         */
        public Builder password(String password) {
            return set("password", new Hidden(password));
        }

        @Override
        public Builder raw(String key, JsonNode value) {
            return "password".equals(key) && value.isTextual() ? password(value.textValue()) : super.raw(key, value);
        }

        /**
         * Whether the employee is active.
         *
         * @param status the value
         * @return this builder
         */
        public Builder status(UserStatus status) {
            return set("status", status);
        }

        /**
         * The job title, by its number in the account's list of positions.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder position(long id) {
            return reference("position", id);
        }

        /**
         * Unsets {@code position}.
         *
         * @return this builder
         */
        public Builder clearPosition() {
            return clearReference("position");
        }

        /**
         * The job title, by its name in the account's list of positions.
         *
         * @param name the name; an unknown one comes back as a failure of the update
         * @return this builder
         */
        public Builder position(String name) {
            return set("position", Map.of("name", name));
        }

        /**
         * The workspace.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder workspace(long id) {
            return reference("workspace", id);
        }

        /**
         * The employee's own managers; they replace all there were.
         *
         * @param persons the persons; none unsets them all
         * @return this builder
         */
        public Builder personalManagers(PersonRef... persons) {
            return persons("personalManagers", persons);
        }

        /**
         * Lets another employee stand in for some days. Changes only, not creation.
         *
         * @param employee who stands in
         * @param from the first day
         * @param to the last day
         * @return this builder
         * @throws IllegalArgumentException if the last day is before the first
         */
        public Builder temporaryReplacement(PersonRef employee, LocalDate from, LocalDate to) {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "temporaryReplacement ends on " + to + ", before its start on " + from + ": swap the days");
            }
            Map<String, Object> replacement = new LinkedHashMap<>();
            replacement.put("isEnabled", true);
            replacement.put("isIndefinite", false);
            replacement.put("employee", Map.of("id", employee));
            replacement.put("from", from.toString());
            replacement.put("to", to.toString());
            return set("temporaryReplacement", Collections.unmodifiableMap(replacement));
        }

        /**
         * Lets another employee stand in until further notice. Changes only, not creation.
         *
         * @param employee who stands in
         * @return this builder
         */
        public Builder indefiniteReplacement(PersonRef employee) {
            Map<String, Object> replacement = new LinkedHashMap<>();
            replacement.put("isEnabled", true);
            replacement.put("isIndefinite", true);
            replacement.put("employee", Map.of("id", employee));
            return set("temporaryReplacement", Collections.unmodifiableMap(replacement));
        }

        /**
         * Ends a temporary replacement. Changes only, not creation.
         *
         * @return this builder
         */
        public Builder clearTemporaryReplacement() {
            return set("temporaryReplacement", Map.of("isEnabled", false));
        }
    }
}
