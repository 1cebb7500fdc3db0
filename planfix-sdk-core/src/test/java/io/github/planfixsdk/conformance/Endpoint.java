package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.file.Upload;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.PersonRef;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** An endpoint of one of the client's resource groups, found by reflection. */
record Endpoint(Method accessor, Method method) {
    /** Every abstract method of every interface that the client offers. */
    static List<Endpoint> all() {
        return Arrays.stream(PlanfixClient.class.getMethods())
                .filter(accessor -> accessor.getParameterCount() == 0
                        && accessor.getReturnType().isInterface())
                .filter(accessor -> accessor.getReturnType().getName().startsWith("io.github.planfixsdk."))
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(Endpoint::of)
                .toList();
    }

    private static Stream<Endpoint> of(Method accessor) {
        return Arrays.stream(accessor.getReturnType().getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> new Endpoint(accessor, method));
    }

    String group() {
        String name = method.getDeclaringClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String verb() {
        return has(GET.class) ? "GET" : has(POST.class) ? "POST" : has(DELETE.class) ? "DELETE" : "?";
    }

    /** The path as declared, relative to {@code /rest/}. */
    String template() {
        if (has(GET.class)) {
            return method.getAnnotation(GET.class).value();
        }
        return has(POST.class)
                ? method.getAnnotation(POST.class).value()
                : method.getAnnotation(DELETE.class).value();
    }

    boolean has(Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation);
    }

    boolean hasQuery(String name) {
        return Arrays.stream(method.getParameters())
                .anyMatch(p -> p.isAnnotationPresent(Query.class)
                        && p.getAnnotation(Query.class).value().equals(name));
    }

    /** The part of an answer that the endpoint returns. */
    JsonNode payloadOf(JsonNode response) {
        if (!has(Unwrap.class)) {
            return response;
        }
        return Arrays.stream(method.getAnnotation(Unwrap.class).value())
                .map(key -> key.isEmpty() ? response : response.path(key))
                .filter(node -> !node.isMissingNode())
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + ": no payload in " + response));
    }

    /** Calls it. Values come as texts, the body as JSON; whatever the maps lack is null. */
    @Nullable
    Object call(PlanfixClient client, Map<String, String> path, Map<String, String> query, @Nullable JsonNode body)
            throws Exception {
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, path, query, body))
                .toArray();
        try {
            return method.invoke(accessor.invoke(client), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static @Nullable Object argument(
            Parameter parameter, Map<String, String> path, Map<String, String> query, @Nullable JsonNode body) {
        if (parameter.isAnnotationPresent(Body.class)) {
            return payload(parameter.getType(), body);
        }
        String text = parameter.isAnnotationPresent(Path.class)
                ? path.get(parameter.getAnnotation(Path.class).value())
                : query.get(parameter.getAnnotation(Query.class).value());
        return text == null ? null : value(parameter.getType(), text);
    }

    private static Object value(Class<?> type, String text) {
        if (type == long.class) {
            return Long.valueOf(text);
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            try {
                return type.getMethod("of", String.class).invoke(null, text);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type + " has no of(String)", e);
            }
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Fields.class) {
            return Fields.of(text.split(","));
        }
        return type == PersonRef.class ? PersonRef.of(text) : text;
    }

    /** Any body's builder has the raw door. */
    private static Object payload(Class<?> type, @Nullable JsonNode body) {
        if (type == Upload.class) {
            JsonNode given = body == null ? new TextNode("") : body;
            return Upload.of(
                    given.path("name").asText("a.txt"),
                    given.path("content").asText("a").getBytes(StandardCharsets.UTF_8));
        }
        try {
            Payload.Builder<?> builder = builder(type);
            if (body != null) {
                body.properties().forEach(entry -> builder.raw(entry.getKey(), entry.getValue()));
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no builder() with a build()", e);
        }
    }

    private static Payload.Builder<?> builder(Class<?> type) throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            if (!method.getName().equals("builder")) {
                continue;
            }
            if (method.getParameterCount() == 0) {
                return (Payload.Builder<?>) method.invoke(null);
            }
            Filter<?> filter = Filter.raw(1, "equal", com.fasterxml.jackson.databind.node.IntNode.valueOf(1));
            return (Payload.Builder<?>) method.invoke(null, filter, new Filter<?>[0]);
        }
        throw new NoSuchMethodException(type + ".builder()");
    }

    @Override
    public String toString() {
        return group() + "." + method.getName();
    }
}
