package io.github.planfixsdk.internal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.customfield.CustomFieldValue;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.IgnoredField;
import io.github.planfixsdk.model.UnverifiedField;
import io.github.planfixsdk.model.UnverifiedField.Reason;
import io.github.planfixsdk.model.UpdateFailure;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields that a request sent, with one call for exactly these, and compares. */
public final class ReadBack {
    private static final String CUSTOM = "customFieldData";

    /** A field of the request; the component that shows it is null for custom fields and for what the record doesn't have. */
    private record Sent(
            String field,
            boolean custom,
            @Nullable RecordComponent component,
            @Nullable JsonNode value) {
        boolean isShown() {
            return custom || component != null;
        }
    }

    private final List<Sent> sent;
    /** Which of the custom fields a failure is about isn't known then. */
    private final boolean customReported;

    private final List<IgnoredField> ignored = new ArrayList<>();
    private final List<UnverifiedField> unverified = new ArrayList<>();
    private @Nullable PlanfixException failure;

    private ReadBack(List<Sent> sent, boolean customReported) {
        this.sent = sent;
        this.customReported = customReported;
    }

    /**
     * What came of a change that was accepted.
     *
     * @param <T> the change's own result
     * @param <R> the record that answers are read into
     * @param request what was sent
     * @param result what came back
     * @param type the record
     * @param read reads the entity with the given fields
     * @return the outcome; a failure of reading is in it
     */
    public static <T, R extends Record> Verified<T> of(
            CustomFieldPayload request, T result, Class<R> type, Function<Fields, R> read) {
        UpdateResult update = result instanceof UpdateResult updated ? updated : UpdateResult.applied();
        ReadBack back =
                new ReadBack(sent(request, type, update), reported(update).contains(CUSTOM));
        if (update.isQueued()) {
            back.doubt(Reason.QUEUED);
        } else {
            back.read(read);
        }
        return Verified.of(result, back.ignored, back.unverified, back.failure);
    }

    /**
     * What came of a change whose object cannot be read, as Planfix did not tell its number.
     *
     * @param <T> the change's own result
     * @param request what was sent
     * @param result what came back
     * @param type the record that an answer would have been read into
     * @return the outcome, with every field unverified
     */
    public static <T> Verified<T> impossible(CustomFieldPayload request, T result, Class<? extends Record> type) {
        ReadBack back = new ReadBack(sent(request, type, UpdateResult.applied()), false);
        back.doubt(Reason.NOT_READ);
        return Verified.of(result, back.ignored, back.unverified, null);
    }

    private static List<Sent> sent(CustomFieldPayload request, Class<? extends Record> type, UpdateResult update) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        Set<String> reported = reported(update);
        List<Sent> sent = new ArrayList<>();
        request.asMap().forEach((key, value) -> {
            if (key.equals(CUSTOM)) {
                request.customFieldData().values().forEach(field -> sent.add(custom(field)));
            } else {
                sent.add(new Sent(key, false, components.get(key), Trees.of(value)));
            }
        });
        sent.removeIf(field -> reported.contains(field.field()));
        return sent;
    }

    private static Set<String> reported(UpdateResult update) {
        Set<String> reported = new HashSet<>();
        for (UpdateFailure failed : update.failures()) {
            reported.add(firstStep(failed.field()));
        }
        return reported;
    }

    private static Sent custom(CustomFieldValue field) {
        JsonNode value =
                field.value() == null ? NullNode.getInstance() : field.value().deepCopy();
        return new Sent(Long.toString(field.field().id()), true, null, value);
    }

    /** Failures name what lies within a field as {@code field.within}. */
    private static String firstStep(@Nullable String field) {
        String name = field == null ? "" : field;
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private void doubt(Reason reason) {
        for (Sent field : sent) {
            unverified.add(new UnverifiedField(
                    field.field(), null, field.isShown() ? reason : Reason.NOT_SHOWN, field.value(), null));
        }
    }

    private <R extends Record> void read(Function<Fields, R> read) {
        String[] shown = sent.stream().filter(Sent::isShown).map(Sent::field).toArray(String[]::new);
        if (shown.length == 0) {
            doubt(Reason.NOT_SHOWN);
            return;
        }
        R found;
        try {
            found = read.apply(Fields.of(shown));
        } catch (PlanfixException e) {
            failure = e;
            doubt(Reason.NOT_READ);
            return;
        }
        CustomFieldData custom = customFields(found);
        for (Sent field : sent) {
            judge(field, found, custom);
        }
    }

    private static CustomFieldData customFields(Record found) {
        for (RecordComponent component : found.getClass().getRecordComponents()) {
            if (component.getName().equals(CUSTOM) && Trees.get(found, component) instanceof CustomFieldData data) {
                return data;
            }
        }
        return CustomFieldData.EMPTY;
    }

    private void judge(Sent field, Record found, CustomFieldData custom) {
        JsonNode value = field.value();
        RecordComponent component = field.component();
        if (field.custom()) {
            CustomFieldValue shown = custom.value(Long.parseLong(field.field())).orElse(null);
            JsonNode stored = shown == null ? null : shown.value();
            note(field, shown == null ? null : shown.field().name(), stored, CustomValues.compare(value, shown));
        } else if (component == null || value == null) {
            note(field, null, null, Finding.NOT_SHOWN);
        } else {
            JsonNode stored = Trees.of(Trees.get(found, component));
            JsonNode shown = stored == null ? NullNode.getInstance() : stored;
            note(field, null, shown, SystemValues.compare(field.field(), component.getType(), value, shown));
        }
    }

    private void note(Sent field, @Nullable String name, @Nullable JsonNode stored, Finding finding) {
        JsonNode shown = stored == null || SystemValues.isEmpty(stored) ? null : stored;
        boolean told = finding == Finding.DIFFERENT && field.custom() && customReported;
        Reason reason = told ? Reason.REPORTED : finding.reason();
        JsonNode value = field.value();
        if (reason != null) {
            unverified.add(new UnverifiedField(field.field(), name, reason, value, shown));
        } else if (finding == Finding.DIFFERENT && value != null) {
            ignored.add(new IgnoredField(field.field(), name, value, shown));
        }
    }
}
