package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.customfield.PersonField;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.model.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * Makes attributes for the constants of a resource group. Filter types that this SDK doesn't know yet can be given the
 * language's operators with it. Immutable.
 *
 * @param <E> the entity
 */
public final class Attributes<E> {
    private static final int DATA_TAG = 93;

    private final String entity;
    private final @Nullable Long field;
    private final @Nullable Long dataTagId;

    private Attributes(String entity, @Nullable Long field, @Nullable Long dataTagId) {
        this.entity = entity;
        this.field = field;
        this.dataTagId = dataTagId;
    }

    /**
     * Attributes of an entity.
     *
     * @param <E> the entity
     * @param entity its word, for messages
     * @return the maker
     */
    public static <E> Attributes<E> of(String entity) {
        return new Attributes<>(entity, null, null);
    }

    /**
     * Attributes of a custom field.
     *
     * @param customField the field
     * @return a maker whose filters carry the field's number
     */
    public Attributes<E> on(ReadableField<?> customField) {
        return new Attributes<>(entity, customField.id(), dataTagId);
    }

    /**
     * Fields of a data tag's entries that hang on the entity.
     *
     * @param id the data tag's number, at least 1
     * @return the data tag, to choose one of its fields
     * @throws IllegalArgumentException if the number isn't positive
     */
    public DataTagAttribute<E> dataTag(long id) {
        if (id < 1) {
            throw new IllegalArgumentException("data tag number is " + id + ": it must be at least 1");
        }
        return new DataTagAttribute<>(new Attributes<>(entity, null, id));
    }

    private Target target(int type, String name) {
        String full = entity + "." + name;
        if (dataTagId != null && field != null) {
            return new Target(DATA_TAG, entity + ".dataTag", null, new Target.DataTagField(dataTagId, type, field));
        }
        return new Target(type, full, field, null);
    }

    /**
     * A condition without a choice of values.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the condition
     */
    public Filter<E> condition(int type, String name) {
        return new Filter<>(target(type, name), Attribute.EQUAL, IntNode.valueOf(1), "");
    }

    /**
     * A condition on the number of something.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @param id the number, at least 1
     * @return the condition
     * @throws IllegalArgumentException if the number isn't positive
     */
    public Filter<E> condition(int type, String name, long id) {
        if (id < 1) {
            throw new IllegalArgumentException(
                    "filter " + entity + "." + name + ": the id is " + id + ", it must be at least 1");
        }
        return new Filter<>(target(type, name), Attribute.EQUAL, LongNode.valueOf(id), Long.toString(id));
    }

    /**
     * A custom field that holds a person; its type chooses the filter.
     *
     * @param person the field
     * @param contact the filter type for contacts
     * @param employee the filter type for employees
     * @param any the filter type for groups, employees and contacts
     * @return the attribute
     */
    public PersonAttribute<E> person(PersonField person, int contact, int employee, int any) {
        int type = CustomFieldType.CONTACT.equals(person.type())
                ? contact
                : CustomFieldType.EMPLOYEE.equals(person.type()) ? employee : any;
        return on(person).person(type, "customField");
    }

    /**
     * One of the server's words.
     *
     * @param <V> the vocabulary
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public <V extends OpenEnum> VocabularyAttribute<E, V> vocabulary(int type, String name) {
        return new VocabularyAttribute<>(target(type, name));
    }

    /**
     * A date, compared without the day itself.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public DateAttribute<E> date(int type, String name) {
        return new DateAttribute<>(target(type, name));
    }

    /**
     * A date, compared with or without the day itself.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public InclusiveDateAttribute<E> inclusiveDate(int type, String name) {
        return new InclusiveDateAttribute<>(target(type, name));
    }

    /**
     * People.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public PersonAttribute<E> person(int type, String name) {
        return new PersonAttribute<>(target(type, name));
    }

    /**
     * A counterparty.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public CounterpartyAttribute<E> counterparty(int type, String name) {
        return new CounterpartyAttribute<>(target(type, name));
    }

    /**
     * A text searched for a part.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public ContainsAttribute<E> contains(int type, String name) {
        return new ContainsAttribute<>(target(type, name));
    }

    /**
     * A text compared as a whole.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public TextAttribute<E> text(int type, String name) {
        return new TextAttribute<>(target(type, name));
    }

    /**
     * A text compared as a whole or in part.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public LineAttribute<E> line(int type, String name) {
        return new LineAttribute<>(target(type, name));
    }

    /**
     * A number.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public NumberAttribute<E> number(int type, String name) {
        return new NumberAttribute<>(target(type, name));
    }

    /**
     * Yes or no.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public FlagAttribute<E> flag(int type, String name) {
        return new FlagAttribute<>(target(type, name));
    }

    /**
     * A reference.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public IdAttribute<E> id(int type, String name) {
        return new IdAttribute<>(target(type, name));
    }

    /**
     * A reference compared with several.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public IdsAttribute<E> ids(int type, String name) {
        return new IdsAttribute<>(target(type, name));
    }

    /**
     * A reference compared with several, or by the order of numbers.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public OrderedIdsAttribute<E> orderedIds(int type, String name) {
        return new OrderedIdsAttribute<>(target(type, name));
    }

    /**
     * Several directory entries.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public IdSetAttribute<E> idSet(int type, String name) {
        return new IdSetAttribute<>(target(type, name));
    }

    /**
     * Several values.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public TextSetAttribute<E> textSet(int type, String name) {
        return new TextSetAttribute<>(target(type, name));
    }

    /**
     * An undocumented attribute.
     *
     * @param type the server's filter type
     * @param name words for messages
     * @return the attribute
     */
    public RawAttribute<E> raw(int type, String name) {
        return new RawAttribute<>(target(type, name));
    }
}
