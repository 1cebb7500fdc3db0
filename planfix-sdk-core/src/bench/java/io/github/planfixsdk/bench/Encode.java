package io.github.planfixsdk.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.customfield.CheckboxField;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.DateField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.customfield.PersonField;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Priority;
import io.github.planfixsdk.peer.Peer;
import io.github.planfixsdk.task.TaskRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a task's values to the bytes of the request that makes it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 15, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Encode {
    private static final LineField CONTRACT = CustomField.line(101);
    private static final NumberField SUM = CustomField.number(102);
    private static final DateField SHIPPED = CustomField.date(103);
    private static final CheckboxField PAID = CustomField.checkbox(104);
    private static final PersonField CURATOR = CustomField.employee(107);

    private static final ObjectWriter RECORDS = Records.MAPPER
            .copy()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .writer();

    private final ObjectWriter sdk = Json.mapper().writer();
    private final Peer peer = Peer.find().orElse(null);
    private final String name = "Подготовить договор № 4017";
    private final String description = "<p>Send the invoice, Санкт-Петербург.</p>";
    private final LocalDateTime end = LocalDateTime.of(2026, 4, 9, 18, 30);
    private final LocalDate shipped = LocalDate.of(2026, 12, 21);
    private final BigDecimal sum = new BigDecimal("1250.5");

    @Benchmark
    public byte[] sdk() throws IOException {
        TaskRequest request = TaskRequest.builder()
                .name(name)
                .description(description)
                .priority(Priority.URGENT)
                .template(7001)
                .counterparty(PersonRef.contact(512))
                .endDateTime(end)
                .assignees(PersonRef.user(5), PersonRef.contact(12))
                .customField(CONTRACT, "Д-2026/17")
                .customField(SUM, sum)
                .customField(SHIPPED, shipped)
                .customField(PAID, true)
                .customField(CURATOR, io.github.planfixsdk.model.Person.of(PersonRef.user(5)))
                .build();
        return sdk.writeValueAsBytes(request);
    }

    @Benchmark
    public byte[] records() throws IOException {
        return RECORDS.writeValueAsBytes(new Task(
                name,
                description,
                "Urgent",
                new Records.Ref(7001, null),
                new Records.Person("contact:512", null),
                new Records.Moment("09-04-2026", "18:30", null),
                new Records.People(
                        List.of(new Records.Person("user:5", null), new Records.Person("contact:12", null)), null),
                List.of(
                        new Value(new Records.Ref(101, null), "Д-2026/17"),
                        new Value(new Records.Ref(102, null), sum),
                        new Value(new Records.Ref(103, null), Map.of("date", "21-12-2026")),
                        new Value(new Records.Ref(104, null), true),
                        new Value(new Records.Ref(107, null), Map.of("id", "user:5")))));
    }

    @Benchmark
    public byte[] generated() throws IOException {
        return peer.taskRequest(name, description);
    }

    @Benchmark
    public byte[] tree() throws IOException {
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        task.put("name", name).put("description", description).put("priority", "Urgent");
        task.putObject("template").put("id", 7001);
        task.putObject("counterparty").put("id", "contact:512");
        task.putObject("endDateTime").put("date", "09-04-2026").put("time", "18:30");
        ArrayNode users = task.putObject("assignees").putArray("users");
        users.addObject().put("id", "user:5");
        users.addObject().put("id", "contact:12");
        ArrayNode data = task.putArray("customFieldData");
        field(data, 101).put("value", "Д-2026/17");
        field(data, 102).put("value", sum);
        field(data, 103).putObject("value").put("date", "21-12-2026");
        field(data, 104).put("value", true);
        field(data, 107).putObject("value").put("id", "user:5");
        return Records.MAPPER.writeValueAsBytes(task);
    }

    private static ObjectNode field(ArrayNode data, int id) {
        ObjectNode value = data.addObject();
        value.putObject("field").put("id", id);
        return value;
    }

    record Value(Records.Ref field, Object value) {}

    record Task(
            String name,
            String description,
            String priority,
            Records.Ref template,
            Records.Person counterparty,
            Records.Moment endDateTime,
            Records.People assignees,
            List<Value> customFieldData) {}
}
