package io.github.planfixsdk.filter;

import io.github.planfixsdk.model.PersonRef;

/**
 * A counterparty.
 *
 * @param <E> the entity
 */
public final class CounterpartyAttribute<E> extends Attribute<E> {
    CounterpartyAttribute(Target target) {
        super(target);
    }

    /**
     * The counterparty is this contact.
     *
     * @param contact a contact or company
     * @return the condition
     */
    public Filter<E> is(PersonRef contact) {
        return filter(EQUAL, "is", JSON.textNode(checked(contact)), contact.toString());
    }

    /**
     * The counterparty is this contact.
     *
     * @param contact the contact's number
     * @return the condition
     */
    public Filter<E> is(long contact) {
        return is(PersonRef.contact(contact));
    }

    /**
     * The counterparty is another contact, or missing.
     *
     * @param contact a contact or company
     * @return the condition
     */
    public Filter<E> isNot(PersonRef contact) {
        return filter(NOT_EQUAL, "is not", JSON.textNode(checked(contact)), contact.toString());
    }

    /**
     * The counterparty is another contact, or missing.
     *
     * @param contact the contact's number
     * @return the condition
     */
    public Filter<E> isNot(long contact) {
        return isNot(PersonRef.contact(contact));
    }

    private String checked(PersonRef contact) {
        if (!contact.isContact()) {
            throw refuse("the counterparty is " + contact + ", give contact:…");
        }
        return contact.toString();
    }
}
