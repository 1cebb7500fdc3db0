package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldValue;
import io.github.planfixsdk.filter.DateValue;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.OpenNumber;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.report.Report;
import io.github.planfixsdk.report.ReportChunk;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Readers and writers of the shared values. */
final class ModelModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1;

    @SuppressWarnings("unchecked")
    private static final Class<Filter<?>> FILTER = (Class<Filter<?>>) (Class<?>) Filter.class;

    ModelModule() {
        super("planfix-model");
        addSerializer(OpenEnum.class, new Writer<>((value, out) -> out.writeString(value.value())));
        addSerializer(OpenNumber.class, new Writer<>(ModelModule::writeNumber));
        addSerializer(PersonRef.class, new Writer<>((value, out) -> out.writeString(value.toString())));
        addSerializer(TimePoint.class, new Writer<>(ModelModule::writeTimePoint));
        addSerializer(CustomFieldData.class, new Writer<>(CustomFieldReaders::write));
        addSerializer(FILTER, new Writer<>((value, out) -> out.writeTree(value.toJson())));
        addSerializer(DateValue.class, new Writer<>((value, out) -> out.writeTree(value.toJson())));
        addDeserializer(CustomFieldData.class, new CustomFieldReaders.Data());
        addDeserializer(CustomFieldDefinition.class, new DefinitionReader());
        addDeserializer(CustomFieldValue.class, new CustomFieldReaders.Value());
        addDeserializer(PersonRef.class, new Readers.PersonRefs());
        addDeserializer(Person.class, new Readers.Persons());
        addDeserializer(Group.class, new Readers.Groups());
        addDeserializer(EntityRef.class, new Readers.EntityRefs());
        addDeserializer(People.class, new Readers.Peoples());
        addDeserializer(Phone.class, new Readers.Phones());
        addDeserializer(Report.class, new ReportReaders.Reports());
        addDeserializer(ReportChunk.class, new ReportReaders.Chunks());
        addDeserializer(TimePoint.class, new Readers.TimePoints());
        addDeserializer(Long.class, new WholeNumbers<>(Long.MIN_VALUE, Long.MAX_VALUE, number -> number, null));
        addDeserializer(long.class, new WholeNumbers<>(Long.MIN_VALUE, Long.MAX_VALUE, number -> number, 0L));
        addDeserializer(
                Integer.class, new WholeNumbers<>(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact, null));
        addDeserializer(int.class, new WholeNumbers<>(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact, 0));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new OpenVocabularies());
        context.addBeanDeserializerModifier(new RecordReaders());
        context.addBeanDeserializerModifier(new WrappedProjects());
    }

    private static void writeNumber(OpenNumber value, JsonGenerator out) throws IOException {
        if (value.code() == OpenNumber.NO_CODE) {
            out.writeString(value.text());
        } else {
            out.writeNumber(value.code());
        }
    }

    private static void writeTimePoint(TimePoint value, JsonGenerator out) throws IOException {
        String text = value.text();
        if (text != null) {
            out.writeString(text);
            return;
        }
        out.writeStartObject();
        writeIfPresent(out, "date", value.date());
        writeIfPresent(out, "time", value.time());
        writeIfPresent(out, "datetime", value.datetime());
        writeIfPresent(out, "dateTimeUtcSeconds", value.dateTimeUtcSeconds());
        out.writeEndObject();
    }

    private static void writeIfPresent(JsonGenerator out, String key, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(key, value);
        }
    }

    @FunctionalInterface
    private interface Write<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final Write<T> write;

        Writer(Write<T> write) {
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            write.write(value, out);
        }
    }

    private static final class OpenVocabularies extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            if (OpenEnum.class.isAssignableFrom(raw)) {
                return new OpenReaders.Texts(raw);
            }
            return OpenNumber.class.isAssignableFrom(raw) ? new OpenReaders.Numbers(raw) : null;
        }
    }
}
