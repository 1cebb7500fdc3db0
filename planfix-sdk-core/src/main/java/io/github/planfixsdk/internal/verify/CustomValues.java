package io.github.planfixsdk.internal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.CustomFieldShapeException;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.customfield.CustomFieldValue;
import io.github.planfixsdk.customfield.DirectoryValue;
import io.github.planfixsdk.customfield.Location;
import io.github.planfixsdk.customfield.ReadOnlyField;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares custom fields by the type that the answer defines, each value read as its typed key reads it. */
final class CustomValues {
    /** About ten metres, where coordinates are rounded. */
    private static final BigDecimal SAME_PLACE = new BigDecimal("0.0001");

    private CustomValues() {}

    static Finding compare(@Nullable JsonNode value, @Nullable CustomFieldValue shown) {
        JsonNode sent = value == null ? NullNode.getInstance() : value;
        JsonNode found = shown == null || shown.value() == null ? NullNode.getInstance() : shown.value();
        ReadableField<?> key = shown == null ? null : CustomField.of(shown.field());
        if (key instanceof ReadOnlyField) {
            return Finding.COMPUTED;
        }
        if (SystemValues.isEmpty(sent) || SystemValues.isEmpty(found)) {
            return withNothing(sent, found);
        }
        if (key == null || key.type() == null) {
            return sent.equals(found) ? Finding.SAME : Finding.OTHER_FORM;
        }
        return compare(key.type(), key, sent, found);
    }

    private static Finding withNothing(JsonNode sent, JsonNode found) {
        if (SystemValues.isEmpty(sent)) {
            return Finding.when(SystemValues.isEmpty(found));
        }
        // A field that isn't attached looks the same.
        boolean no = sent.isBoolean() && !sent.booleanValue();
        boolean zero = sent.isNumber() && sent.decimalValue().signum() == 0;
        return no || zero ? Finding.OTHER_FORM : Finding.DIFFERENT;
    }

    private static Finding compare(CustomFieldType type, ReadableField<?> key, JsonNode sent, JsonNode found) {
        if (type.equals(CustomFieldType.DATE) || type.equals(CustomFieldType.DATE_TIME)) {
            return Times.compare(sent, found);
        }
        if (type.equals(CustomFieldType.DATE_TIMEFRAME) && sent.isObject() && found.isObject()) {
            return end(sent, found, "from").and(end(sent, found, "to"));
        }
        if (type.equals(CustomFieldType.TEXT) && sent.isTextual() && found.isTextual()) {
            return TextForms.compareHtml(sent.textValue(), found.textValue());
        }
        Optional<?> wanted;
        Optional<?> stored;
        try {
            wanted = key.read(sent);
            stored = key.read(found);
        } catch (CustomFieldShapeException e) {
            return Finding.OTHER_FORM;
        }
        if (wanted.isEmpty() || stored.isEmpty()) {
            return Finding.when(wanted.isEmpty() && stored.isEmpty());
        }
        Finding finding = values(wanted.get(), stored.get());
        return finding == Finding.DIFFERENT && type.equals(CustomFieldType.FILES) ? Finding.FILES : finding;
    }

    private static Finding end(JsonNode sent, JsonNode found, String end) {
        return SystemValues.isEmpty(sent.path(end)) || SystemValues.isEmpty(found.path(end))
                ? withNothing(sent.path(end), found.path(end))
                : Times.compare(sent.path(end), found.path(end));
    }

    private static Finding values(Object sent, Object found) {
        if (sent instanceof List<?> wanted && found instanceof List<?> stored) {
            return Finding.when(sameList(wanted, stored));
        }
        if (sent instanceof BigDecimal wanted && found instanceof BigDecimal stored) {
            return numbers(wanted, stored);
        }
        if (sent instanceof Location wanted && found instanceof Location stored) {
            return places(wanted, stored);
        }
        if (sent instanceof String wanted && found instanceof String stored) {
            return TextForms.compare(wanted, stored);
        }
        return Finding.when(identity(sent).equals(identity(found)));
    }

    /** What identifies a value: names come with answers alone. */
    private static Object identity(Object value) {
        if (value instanceof Person person) {
            return person.id();
        }
        if (value instanceof EntityRef ref) {
            return ref.id();
        }
        if (value instanceof DirectoryValue entry) {
            return entry.id();
        }
        if (value instanceof LocalTime time) {
            return time.truncatedTo(ChronoUnit.MINUTES);
        }
        return value instanceof String text ? text.strip() : value;
    }

    private static boolean sameList(List<?> sent, List<?> found) {
        List<Object> left = new ArrayList<>();
        found.forEach(item -> left.add(identity(item)));
        for (Object item : sent) {
            if (!left.remove(identity(item))) {
                return false;
            }
        }
        return left.isEmpty();
    }

    private static Finding numbers(BigDecimal sent, BigDecimal found) {
        if (sent.compareTo(found) == 0) {
            return Finding.SAME;
        }
        boolean rounded = found.scale() < sent.scale()
                && sent.setScale(Math.max(found.scale(), 0), RoundingMode.HALF_UP)
                                .compareTo(found)
                        == 0;
        return rounded ? Finding.OTHER_FORM : Finding.DIFFERENT;
    }

    private static Finding places(Location sent, Location found) {
        boolean point = sent.longitude() != null || sent.latitude() != null;
        boolean near = near(sent.longitude(), found.longitude()) && near(sent.latitude(), found.latitude());
        if (point && !near) {
            return Finding.DIFFERENT;
        }
        String address = sent.address();
        if (address == null || (found.address() != null && TextForms.same(address, found.address()))) {
            return Finding.SAME;
        }
        // Addresses are spelled out by whoever draws the map.
        return Finding.OTHER_FORM;
    }

    private static boolean near(@Nullable BigDecimal sent, @Nullable BigDecimal found) {
        if (sent == null || found == null) {
            return sent == null;
        }
        return sent.subtract(found).abs().compareTo(SAME_PLACE) <= 0;
    }
}
