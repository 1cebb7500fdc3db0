package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One condition on a list of entities. Several conditions of a query are joined by AND, there is no OR but in the values of
 * attributes that take several. Immutable; equal if the same condition goes to the server.
 *
 * @param <E> the entity that it filters, so that a condition on contacts can't land in a list of tasks
 */
@SuppressWarnings("UnusedTypeParameter") // phantom
public final class Filter<E> {
    private static final Filter<?> NONE =
            new Filter<>(new Target(0, "none", null, null), "", NullNode.getInstance(), "no condition");

    private final Target target;
    private final String operator;
    private final JsonNode value;
    private final String shown;

    Filter(Target target, String operator, JsonNode value, String shown) {
        this.target = target;
        this.operator = operator;
        this.value = value;
        this.shown = shown;
    }

    /**
     * The neutral condition, for what is optional: {@code name == null ? Filter.none() : …}. Queries drop it.
     *
     * @param <E> any entity
     * @return a condition that isn't sent
     */
    @SuppressWarnings("unchecked") // holds nothing of the entity
    public static <E> Filter<E> none() {
        return (Filter<E>) NONE;
    }

    /**
     * A condition that this SDK has no words for.
     *
     * @param <E> the entity; nobody checks it
     * @param type the server's filter type, at least 1
     * @param operator the server's operator, for example "equal"
     * @param value any JSON
     * @return the condition
     * @throws IllegalArgumentException if type or operator is missing
     */
    public static <E> Filter<E> raw(int type, String operator, JsonNode value) {
        return raw(new Target(type, "type " + type, null, null), operator, value);
    }

    /**
     * A condition on a custom field that this SDK has no words for.
     *
     * @param <E> the entity; nobody checks it
     * @param type the server's filter type, at least 1
     * @param field the custom field's number
     * @param operator the server's operator, for example "equal"
     * @param value any JSON
     * @return the condition
     * @throws IllegalArgumentException if type or operator is missing
     */
    public static <E> Filter<E> raw(int type, long field, String operator, JsonNode value) {
        return raw(new Target(type, "type " + type, field, null), operator, value);
    }

    static <E> Filter<E> raw(Target target, String operator, JsonNode value) {
        Objects.requireNonNull(value, "value");
        if (target.type() < 1) {
            throw new IllegalArgumentException("filter type is " + target.type() + ": it must be at least 1");
        }
        if (operator.isBlank()) {
            throw new IllegalArgumentException("filter operator is blank: give the server's word, for example equal");
        }
        return new Filter<>(target, operator, value.deepCopy(), operator + " " + value);
    }

    /**
     * Whether this is the neutral condition.
     *
     * @return true for {@link #none()}
     */
    public boolean isNone() {
        return target.type() == 0;
    }

    /**
     * The condition as the server wants it.
     *
     * @return type, operator, value, and field and subfilter where they apply; null JSON for the neutral condition
     */
    public JsonNode toJson() {
        if (isNone()) {
            return NullNode.getInstance();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", target.type()).put("operator", operator).set("value", value.deepCopy());
        if (target.field() != null) {
            json.put("field", target.field());
        }
        Target.DataTagField inner = target.dataTagField();
        if (inner != null) {
            ObjectNode subfilter = json.putObject("subfilter").put("dataTagId", inner.dataTagId());
            subfilter.putObject("filter").put("type", inner.type()).put("field", inner.field());
        }
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Filter<?> that
                        && target.sameAs(that.target)
                        && operator.equals(that.operator)
                        && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return Objects.hash(target.type(), target.field(), operator, value);
    }

    /**
     * The condition in words.
     *
     * @return for example "task.plannedEnd within next 7 days"
     */
    @Override
    public String toString() {
        return shown.isEmpty() ? target.toString() : isNone() ? shown : target + " " + shown;
    }
}
