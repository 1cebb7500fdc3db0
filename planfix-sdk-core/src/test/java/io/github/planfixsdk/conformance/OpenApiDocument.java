package io.github.planfixsdk.conformance;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Assumptions;

/**
 * Planfix's OpenAPI document, found through the system property {@code planfix.openapi}: a folder with the published
 * document and a copy whose examples satisfy its own schemas.
 */
public final class OpenApiDocument {
    public static final String PUBLISHED = "planfix-openapi-1.6.9.json";
    public static final String CORRECTED = "planfix-openapi-1.6.9-corrected.json";
    private static final String HOW =
            "no OpenAPI document: take it from the REST API's documentation page of your own Planfix account, see"
                    + " CONTRIBUTING.md, and run with -Dplanfix.openapi=<its folder>";

    private final OpenApiInteractionValidator validator;

    private OpenApiDocument(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    /** The file with a document; the test is skipped without it. */
    public static Path file(String name) {
        Optional<Path> file = find(name);
        Assumptions.assumeTrue(file.isPresent(), HOW);
        return file.orElseThrow();
    }

    private static Optional<Path> find(String name) {
        String folder = System.getProperty("planfix.openapi", "");
        return Optional.of(Path.of(folder, name)).filter(file -> !folder.isBlank() && Files.isReadable(file));
    }

    /** The corrected document, ready to judge requests; the test is skipped without it. */
    public static OpenApiDocument corrected() {
        file(CORRECTED);
        return Holder.DOCUMENT;
    }

    /**
     * What the document has against the requests that reached a fake's REST address; empty if they are valid, and without the
     * document: a test of something else need not be skipped.
     */
    public static List<String> problems(FakePlanfix planfix) {
        return find(CORRECTED).isEmpty()
                ? List.of()
                : planfix.requests().stream()
                        .filter(request -> request.path().startsWith("/rest/"))
                        .flatMap(request ->
                                Holder.DOCUMENT.problems(request.method(), url(request), request.body()).stream())
                        .distinct()
                        .toList();
    }

    private static HttpUrl url(RecordedRequest request) {
        // With sourceId the id is another system's, of which the document knows the parameter alone.
        boolean foreign = request.method().equals("GET") && request.query().containsKey("sourceId");
        String path = foreign ? request.path().replaceFirst("/[0-9a-f]{8}-[0-9a-f-]{27}$", "/1") : request.path();
        HttpUrl.Builder url = HttpUrl.get("http://127.0.0.1" + path).newBuilder();
        request.query().forEach(url::addQueryParameter);
        return url.build();
    }

    /** What the document has against a request; empty if it is valid. */
    public List<String> problems(String method, HttpUrl url, String body) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(Method.valueOf(method), path(url))
                .withHeader("Authorization", "Bearer token")
                .withAccept("application/json");
        for (String name : url.queryParameterNames()) {
            request.withQueryParam(
                    name,
                    url.queryParameterValues(name).stream().map(String::valueOf).toList());
        }
        if (!body.isEmpty()) {
            request.withContentType("application/json").withBody(body);
        }
        return validator.validateRequest(request.build()).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> method + " " + url.encodedPath() + " " + message.getMessage())
                .toList();
    }

    private static String path(HttpUrl url) {
        String path = url.encodedPath();
        return path.startsWith("/rest") ? path.substring("/rest".length()) : path;
    }

    /** Parsing takes seconds, so it is done once, and only where it is asked for. */
    private static final class Holder {
        static final OpenApiDocument DOCUMENT =
                new OpenApiDocument(OpenApiInteractionValidator.createForSpecificationUrl(
                                file(CORRECTED).toUri().toString())
                        .withBasePathOverride("/")
                        .withLevelResolver(LevelResolver.create()
                                .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                                .build())
                        .build());

        private Holder() {}
    }
}
