package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.OpenNumber;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Readers of open vocabularies. The class's {@code of} is looked up once, when the mapper first meets the class. */
final class OpenReaders {
    private OpenReaders() {}

    private static MethodHandle factory(Class<?> type, Class<?> argument, Class<?> result) {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(type, "of", MethodType.methodType(type, argument))
                    .asType(MethodType.methodType(result, argument));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type.getName() + " needs a public static of(" + argument.getSimpleName() + ")", e);
        }
    }

    private static RuntimeException unexpected(Throwable e) {
        return e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }

    static final class Texts extends JsonDeserializer<OpenEnum> {
        private final MethodHandle of;

        Texts(Class<?> type) {
            this.of = factory(type, String.class, OpenEnum.class);
        }

        @Override
        public @Nullable OpenEnum deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = Readers.scalar(parser);
            if (text == null) {
                return null;
            }
            try {
                return (OpenEnum) of.invokeExact(text);
            } catch (Throwable e) {
                throw unexpected(e);
            }
        }
    }

    static final class Numbers extends JsonDeserializer<OpenNumber> {
        private final MethodHandle ofNumber;
        private final MethodHandle ofText;

        Numbers(Class<?> type) {
            this.ofNumber = factory(type, int.class, OpenNumber.class);
            this.ofText = factory(type, String.class, OpenNumber.class);
        }

        @Override
        public @Nullable OpenNumber deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            boolean small = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() == JsonParser.NumberType.INT;
            String text = small ? null : Readers.idText(parser);
            if (!small && text == null) {
                return null;
            }
            try {
                return text == null
                        ? (OpenNumber) ofNumber.invokeExact(parser.getIntValue())
                        : (OpenNumber) ofText.invokeExact(text.strip());
            } catch (Throwable e) {
                throw unexpected(e);
            }
        }
    }
}
