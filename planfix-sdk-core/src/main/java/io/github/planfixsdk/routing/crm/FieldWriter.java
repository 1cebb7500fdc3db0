package io.github.planfixsdk.routing.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.customfield.CatalogFields;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.CustomFieldCatalog;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.FieldWrite;
import io.github.planfixsdk.routing.Warning;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the values of a decision into what Planfix's custom fields take. The account is asked for names and moments alone. */
final class FieldWriter {
    private final @Nullable CustomFieldCatalog catalog;
    private final ZoneId zone;

    FieldWriter(@Nullable CustomFieldCatalog catalog, ZoneId zone) {
        this.catalog = catalog;
        this.zone = zone;
    }

    /** What can be written, by the fields' numbers; the rest is warned of. */
    Map<Long, JsonNode> values(FieldMapping.Entity entity, List<FieldWrite> writes, List<Warning> warnings) {
        Map<Long, JsonNode> values = new LinkedHashMap<>();
        for (FieldWrite write : writes) {
            try {
                add(entity, write, values);
            } catch (UnresolvedNameException | UnknowableException unknown) {
                boolean ambiguous = unknown instanceof UnresolvedNameException name && name.isAmbiguous();
                boolean unread = unknown instanceof UnknowableException;
                String why = ambiguous ? " is ambiguous" : unread ? " could not be looked up" : " is unknown";
                String russian =
                        ambiguous ? ": таких полей несколько" : unread ? ": не удалось найти" : ": нет такого поля";
                warnings.add(new Warning(Warning.Code.FIELD_NOT_WRITTEN, write.field() + why)
                        .inRussian(write.field() + russian));
            }
        }
        return values;
    }

    /** The account's fields could not be read. */
    private static final class UnknowableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknowableException(@Nullable PlanfixException cause) {
            super(cause);
        }
    }

    private void add(FieldMapping.Entity entity, FieldWrite write, Map<Long, JsonNode> values) {
        CustomFieldDefinition field = null;
        if (write.fieldName() != null || (write.value() instanceof Instant && catalog != null)) {
            field = definition(entity, write);
        }
        long id = field == null ? write.fieldId() : field.id();
        values.put(id, json(id, write.value(), field == null ? null : field.type()));
    }

    private CustomFieldDefinition definition(FieldMapping.Entity entity, FieldWrite write) {
        CustomFieldCatalog known = catalog;
        if (known == null) {
            throw new UnknowableException(null);
        }
        CatalogFields fields = entity == FieldMapping.Entity.TASK ? known.tasks() : known.contacts();
        try {
            String name = write.fieldName();
            return name == null ? fields.definition(write.fieldId()) : fields.definition(name);
        } catch (PlanfixException unread) {
            throw new UnknowableException(unread);
        }
    }

    private JsonNode json(long id, Object value, @Nullable CustomFieldType type) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Instant moment) {
            return moment(id, moment, type);
        }
        if (value instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        }
        if (value instanceof BigDecimal decimal) {
            return nodes.numberNode(decimal);
        }
        return value instanceof Long number ? nodes.numberNode(number) : nodes.textNode(value.toString());
    }

    private JsonNode moment(long id, Instant moment, @Nullable CustomFieldType type) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        if (CustomFieldType.DATE.equals(type)) {
            return CustomField.date(id).toJson(local.toLocalDate());
        }
        if (CustomFieldType.TIME.equals(type)) {
            return CustomField.time(id).toJson(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        }
        return CustomFieldType.DATE_TIME.equals(type)
                ? CustomField.dateTime(id).toJson(local.truncatedTo(ChronoUnit.SECONDS))
                : JsonNodeFactory.instance.textNode(moment.toString());
    }
}
