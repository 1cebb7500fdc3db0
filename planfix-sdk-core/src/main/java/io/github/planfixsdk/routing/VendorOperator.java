package io.github.planfixsdk.routing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators of the vendor's filters; negation lives in them, since there is no NOT. */
enum VendorOperator {
    EQUAL("=", Operator.EQUAL),
    NOT_EQUAL("!=", Operator.NOT_EQUAL),
    LESS("<", Operator.LESS),
    GREATER(">", Operator.GREATER),
    AT_MOST("<=", Operator.AT_MOST),
    AT_LEAST(">=", Operator.AT_LEAST),
    LIKE("like", Operator.LIKE),
    NOT_LIKE("not_like", Operator.LIKE),
    ILIKE("ilike", Operator.LIKE),
    NOT_ILIKE("not_ilike", Operator.LIKE),
    IN("in", Operator.IN),
    NOT_IN("not_in", Operator.NOT_IN),
    OVERLAP("overlap", Operator.ANY_OF),
    NOT_OVERLAP("not_overlap", Operator.NONE_OF),
    IS_NULL("is_null", Operator.ABSENT),
    IS_NOT_NULL("is_not_null", Operator.PRESENT),
    REGEXP("regexp", Operator.MATCHES);

    private final String text;
    private final Operator ours;

    VendorOperator(String text, Operator ours) {
        this.text = text;
        this.ours = ours;
    }

    String text() {
        return text;
    }

    Operator ours() {
        return ours;
    }

    static @Nullable VendorOperator find(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.text.equals(text))
                .findFirst()
                .orElse(null);
    }

    /** By the attribute's own operators and by what the vendor offers for the type. */
    boolean isOffered(Attribute<?> attribute) {
        boolean list = this == IN || this == NOT_IN;
        return attribute.operators().contains(ours) && !(list && attribute.type() == AttributeType.TIME);
    }

    static List<String> all() {
        return Arrays.stream(values()).map(VendorOperator::text).toList();
    }

    static List<String> offered(Attribute<?> attribute) {
        return Arrays.stream(values())
                .filter(operator -> operator.isOffered(attribute))
                .map(VendorOperator::text)
                .toList();
    }

    boolean isShape() {
        return this == LIKE || this == NOT_LIKE || this == ILIKE || this == NOT_ILIKE;
    }

    boolean isNegatedShape() {
        return this == NOT_LIKE || this == NOT_ILIKE;
    }

    boolean regardsCase() {
        return this != ILIKE && this != NOT_ILIKE;
    }
}
