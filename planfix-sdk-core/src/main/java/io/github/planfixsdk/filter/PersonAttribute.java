package io.github.planfixsdk.filter;

import io.github.planfixsdk.model.PersonRef;

/**
 * People in a role, or in a custom field.
 *
 * @param <E> the entity
 */
public final class PersonAttribute<E> extends Attribute<E> {
    PersonAttribute(Target target) {
        super(target);
    }

    /**
     * The person is among them.
     *
     * @param person an employee, a contact or a group
     * @return the condition
     */
    public Filter<E> is(PersonRef person) {
        return filter(EQUAL, "is", JSON.textNode(checked(person)), person.toString());
    }

    /**
     * The person isn't among them.
     *
     * @param person an employee, a contact or a group
     * @return the condition
     */
    public Filter<E> isNot(PersonRef person) {
        return filter(NOT_EQUAL, "is not", JSON.textNode(checked(person)), person.toString());
    }

    private String checked(PersonRef person) {
        if (person.kind() == PersonRef.Kind.OTHER) {
            throw refuse("the person is " + person + ", give user:…, contact:… or group:…");
        }
        return person.toString();
    }
}
