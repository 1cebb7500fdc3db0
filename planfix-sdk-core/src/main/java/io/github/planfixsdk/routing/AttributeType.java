package io.github.planfixsdk.routing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The type of an {@link Attribute}'s value; it decides which operators are offered unless the attribute narrows them. */
public enum AttributeType {
    /** Free text, compared without regard to case unless a comparison is strict. */
    TEXT(true, false),
    /** One word out of the vendor's vocabulary, such as a chat channel; there is no search inside it. */
    OPTION(false, false),
    /** A telephone number; compared by its digits, so that formatting never matters. */
    PHONE(true, false),
    /** A whole number that names something: no order. */
    ID(false, false),
    /** A whole number with an order, such as a duration in seconds. */
    NUMBER(false, true),
    /** A decimal number. */
    DECIMAL(false, true),
    /** True or false. */
    FLAG(false, false),
    /** A moment. */
    TIME(false, true);

    private final boolean searchable;
    private final boolean ordered;

    AttributeType(boolean searchable, boolean ordered) {
        this.searchable = searchable;
        this.ordered = ordered;
    }

    boolean isText() {
        return this == TEXT || this == OPTION;
    }

    Set<Operator> operators(boolean multiple) {
        EnumSet<Operator> result = EnumSet.of(Operator.PRESENT, Operator.ABSENT);
        if (multiple) {
            Collections.addAll(result, Operator.ANY_OF, Operator.NONE_OF, Operator.ALL_OF);
            return result;
        }
        Collections.addAll(result, Operator.EQUAL, Operator.NOT_EQUAL);
        if (this != FLAG) {
            Collections.addAll(result, Operator.IN, Operator.NOT_IN);
        }
        if (searchable) {
            Collections.addAll(result, Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH);
            Collections.addAll(result, Operator.LIKE, Operator.MATCHES);
        }
        if (ordered) {
            Collections.addAll(result, Operator.LESS, Operator.GREATER, Operator.AT_MOST, Operator.AT_LEAST);
        }
        if (this == TIME) {
            result.add(Operator.DURING);
        }
        return result;
    }
}
