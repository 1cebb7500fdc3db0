package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names somebody in Planfix without knowing who it will be: whoever answered, whoever looks after the contact, or one
 * employee after all. {@link ResponsibleRules} try a chain of selectors until one has a result; the participants of a task
 * are the results of all. Immutable.
 */
public final class PersonSelector {
    /** The choices. */
    public enum Kind {
        /** One employee or group. */
        EMPLOYEE("", ""),
        /** Who looks after the contact in Planfix, as the {@link Facts} say. */
        CONTACT_OWNER("contact's owner", "ответственный за контакт"),
        /** Who stands in for the contact's owner; nobody while the owner is there. */
        CONTACT_OWNERS_REPLACEMENT("contact owner's replacement", "замещающий ответственного за контакт"),
        /** The employee who answered first. */
        FIRST_ANSWERED("answered first", "ответил первым"),
        /** The employee who answered last. */
        LAST_ANSWERED("answered last", "ответил последним"),
        /** The employee who talked first. */
        FIRST_TALKED("talked first", "говорил первым"),
        /** The employee who talked last. */
        LAST_TALKED("talked last", "говорил последним"),
        /** Who talked last, else answered last, talked first, answered first; else the only employee named. */
        PARTICIPANT("took part", "участвовал в обращении"),
        /** All employees the vendor names, also those whose telephones only rang. For participants of tasks. */
        EVERY_EMPLOYEE("every employee", "все сотрудники"),
        /** {@link Facts#furtherContacts()}. For participants of tasks. */
        FURTHER_CONTACTS("further contacts", "другие контакты");

        private final String english;
        private final String russian;

        Kind(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /** Whether it may name several. */
        boolean isPlural() {
            return this == EVERY_EMPLOYEE || this == FURTHER_CONTACTS;
        }

        boolean asksForOwner() {
            return this == CONTACT_OWNER || this == CONTACT_OWNERS_REPLACEMENT;
        }
    }

    private final Kind kind;
    private final @Nullable PersonRef employee;

    private PersonSelector(Kind kind, @Nullable PersonRef employee) {
        this.kind = kind;
        this.employee = employee;
    }

    /**
     * Always this one.
     *
     * @param employee an employee or a group
     * @return the selector
     */
    public static PersonSelector employee(PersonRef employee) {
        return new PersonSelector(Kind.EMPLOYEE, Objects.requireNonNull(employee, "employee"));
    }

    /** {@return who looks after the contact in Planfix} */
    public static PersonSelector contactOwner() {
        return of(Kind.CONTACT_OWNER);
    }

    /** {@return who stands in for the contact's owner; nobody while the owner is there} */
    public static PersonSelector contactOwnersReplacement() {
        return of(Kind.CONTACT_OWNERS_REPLACEMENT);
    }

    /** {@return the employee who answered first} */
    public static PersonSelector firstAnswered() {
        return of(Kind.FIRST_ANSWERED);
    }

    /** {@return the employee who answered last} */
    public static PersonSelector lastAnswered() {
        return of(Kind.LAST_ANSWERED);
    }

    /** {@return the employee who talked first} */
    public static PersonSelector firstTalked() {
        return of(Kind.FIRST_TALKED);
    }

    /** {@return the employee who talked last} */
    public static PersonSelector lastTalked() {
        return of(Kind.LAST_TALKED);
    }

    /** {@return who talked last, else answered last, talked first, answered first; else the only employee named} */
    public static PersonSelector participant() {
        return of(Kind.PARTICIPANT);
    }

    /** {@return all employees the vendor names; for participants of tasks} */
    public static PersonSelector everyEmployee() {
        return of(Kind.EVERY_EMPLOYEE);
    }

    /** {@return {@link Facts#furtherContacts()}; for participants of tasks} */
    public static PersonSelector furtherContacts() {
        return of(Kind.FURTHER_CONTACTS);
    }

    static PersonSelector of(Kind kind) {
        return new PersonSelector(kind, null);
    }

    /** {@return the choice} */
    public Kind kind() {
        return kind;
    }

    /** {@return the one employee or group; nothing for other kinds} */
    public Optional<PersonRef> employee() {
        return Optional.ofNullable(employee);
    }

    /** Its word in the configuration's JSON. */
    String word() {
        return employee == null ? JsonWords.of(kind) : employee.toString();
    }

    /**
     * The selector in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "talked last", or the one employee's reference
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean inRussian) {
        return employee != null ? employee.toString() : inRussian ? kind.russian : kind.english;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonSelector that && kind == that.kind && Objects.equals(employee, that.employee);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, employee);
    }

    @Override
    public String toString() {
        return text(false);
    }
}
