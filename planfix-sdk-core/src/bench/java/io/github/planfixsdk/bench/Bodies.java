package io.github.planfixsdk.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * The answers that everybody has to read: a page of 100 rows as live servers send them, the same in every run. Texts are
 * Cyrillic and Latin; names, dates and definitions repeat as they do in an account with a dozen employees.
 */
final class Bodies {
    static final int ROWS = 100;

    private static final String[] FIRST = {"Анна", "Борис", "Вера", "Глеб", "Дарья", "Ivan", "Maria", "Олег", "Peter"};
    private static final String[] LAST = {"Смирнова", "Кузнецов", "Попова", "Lebedev", "Новикова", "Morozov", "Волков"};
    private static final String[] WORKS = {
        "Подготовить договор", "Позвонить клиенту", "Send the invoice", "Сверить акты"
    };
    private static final String[] CITIES = {"Москва", "Санкт-Петербург", "Riga", "Казань", "Новосибирск"};

    private Bodies() {}

    /** The body of an answer to {@code task/list} or {@code contact/list}. */
    static byte[] of(String kind) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("result", "success");
        ArrayNode rows = body.putArray(kind);
        for (int i = 0; i < ROWS; i++) {
            if (kind.equals("tasks")) {
                task(rows.addObject(), i);
            } else {
                contact(rows.addObject(), i);
            }
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void task(ObjectNode task, int i) {
        task.put("id", 120_000 + i);
        task.put("name", pick(WORKS, i) + " № " + (4_000 + i));
        task.put(
                "description",
                "<p>" + pick(WORKS, i + 1) + ", " + pick(CITIES, i) + ".</p><p>Номер " + i * 7919 + "</p>");
        task.put("priority", i % 5 == 0 ? "Urgent" : "NotUrgent");
        status(task.putObject("status"), i);
        task.put("processId", 30_511);
        task.put("resultChecking", i % 2 == 0);
        task.put("type", "Task");
        person(task.putObject("assigner"), "user:", i % 12);
        task.putObject("template").put("id", 7_000 + i % 4);
        task.putObject("object").put("id", 40).put("name", "Сделка");
        task.putObject("project").put("id", 900 + i % 6).put("name", "Проект " + i % 6);
        person(task.putObject("counterparty"), "contact:", 500 + i);
        moment(task.putObject("dateTime"), 5 * i);
        moment(task.putObject("startDateTime"), 5 * i + 1);
        moment(task.putObject("endDateTime"), 5 * i + 2);
        task.put("hasStartDate", true).put("hasEndDate", true);
        task.put("hasStartTime", true).put("hasEndTime", false);
        moment(task.putObject("dateOfLastUpdate"), 5 * i + 3);
        task.put("duration", 1 + i % 9).put("durationUnit", "Day").put("durationType", "WorkerDays");
        task.put("overdue", i % 7 == 0).put("closeToDeadLine", false).put("notAcceptedInTime", false);
        task.put("inFavorites", false).put("isSummary", false).put("isSequential", false);
        people(task.putObject("assignees"), i, 2);
        people(task.putObject("participants"), i + 4, 1);
        people(task.putObject("auditors"), i + 7, 1);
        task.put("isDeleted", false);
        customFields(task.putArray("customFieldData"), i, 0);
    }

    private static void contact(ObjectNode contact, int i) {
        contact.put("id", 500 + i);
        contact.putObject("template").put("id", 1 + i % 3);
        contact.put("processId", 30_700);
        contact.put("name", pick(FIRST, i)).put("midname", "Иванович").put("lastname", pick(LAST, i));
        contact.put("gender", i % 2 == 0 ? "Female" : "Male");
        contact.put("description", "Пришёл с выставки, " + pick(CITIES, i) + ", № " + i * 31);
        contact.put("address", pick(CITIES, i) + ", ул. Ленина, д. " + (1 + i));
        contact.put("site", "https://client" + i + ".example.com");
        contact.put("email", "client" + i + "@example.com");
        contact.putArray("additionalEmailAddresses").add("second" + i + "@example.com");
        contact.put("telegram", "@client" + i).put("telegramId", Integer.toString(70_000_000 + i));
        contact.put("position", "Менеджер");
        contact.putObject("group").put("id", 4 + i % 3).put("name", "Клиенты");
        contact.put("isCompany", false).put("isDeleted", false);
        moment(contact.putObject("birthDate"), 5 * i);
        moment(contact.putObject("createdDate"), 5 * i + 1);
        moment(contact.putObject("dateOfLastUpdate"), 5 * i + 2);
        people(contact.putObject("supervisors"), i, 2);
        ArrayNode phones = contact.putArray("phones");
        phones.addObject().put("number", "+7 (911) 555-" + (1000 + i)).put("type", 1);
        phones.addObject().put("number", "7812555" + (1000 + i)).put("type", 2);
        contact.putArray("companies").addObject().put("id", 9_000 + i % 20);
        contact.putArray("contacts");
        customFields(contact.putArray("customFieldData"), i, 1);
    }

    private static void customFields(ArrayNode data, int i, int objectType) {
        field(data, 101, "Номер договора", 0, objectType).put("value", "Д-" + i).put("stringValue", "Д-" + i);
        field(data, 102, "Сумма", 1, objectType).put("value", 1_000.5 + i).put("stringValue", 1_000.5 + i + "");
        ObjectNode date = field(data, 103, "Дата отгрузки", 3, objectType);
        moment(date.putObject("value"), 5 * i + 4);
        date.put("stringValue", day(5 * i + 4));
        field(data, 104, "Оплачено", 7, objectType)
                .put("value", i % 2 == 0)
                .put("stringValue", i % 2 == 0 ? "Да" : "Нет");
        ObjectNode list = field(data, 105, "Источник", 8, objectType);
        ((ObjectNode) list.get("field"))
                .putArray("enumValues")
                .add("Сайт")
                .add("Звонок")
                .add("Выставка");
        list.put("value", i % 2 == 0 ? "Сайт" : "Звонок").put("stringValue", i % 2 == 0 ? "Сайт" : "Звонок");
        ObjectNode entry = field(data, 106, "Город", 9, objectType);
        ((ObjectNode) entry.get("field"))
                .put("directoryId", 14)
                .putArray("directoryFields")
                .add(1)
                .add(2);
        entry.putObject("value").put("id", i % 5).put("value", pick(CITIES, i));
        entry.put("stringValue", pick(CITIES, i));
        ObjectNode employee = field(data, 107, "Куратор", 11, objectType);
        person(employee.putObject("value"), "user:", i % 12);
        employee.put("stringValue", name(i % 12));
        ObjectNode users = field(data, 108, "Согласующие", 14, objectType);
        ArrayNode persons = users.putArray("value");
        person(persons.addObject(), "user:", (i + 1) % 12);
        person(persons.addObject(), "contact:", 500 + i);
        users.put("stringValue", name((i + 1) % 12) + ", " + name(500 + i));
    }

    private static ObjectNode field(ArrayNode data, int id, String name, int type, int objectType) {
        ObjectNode value = data.addObject();
        ObjectNode field = value.putObject("field").put("id", id).put("name", name);
        field.put("type", type).put("objectType", objectType).put("groupId", 12);
        return value;
    }

    private static void status(ObjectNode status, int i) {
        status.put("id", 1 + i % 4)
                .put("name", i % 4 == 0 ? "Новая" : "В работе")
                .put("color", "#45c5e0");
        status.put("isActive", true);
    }

    private static void people(ObjectNode people, int i, int count) {
        ArrayNode users = people.putArray("users");
        for (int n = 0; n < count; n++) {
            person(users.addObject(), "user:", (i + n) % 12);
        }
        ArrayNode groups = people.putArray("groups");
        if (i % 4 == 0) {
            groups.addObject().put("id", 3).put("name", "Отдел продаж");
        }
    }

    private static void person(ObjectNode person, String prefix, int number) {
        person.put("id", prefix + (number + 1)).put("name", name(number));
    }

    private static String name(int number) {
        return pick(FIRST, number) + " " + pick(LAST, number);
    }

    /** Some minute of the year: unlike names, moments hardly repeat on a page. */
    private static void moment(ObjectNode point, int i) {
        String time = two(i * 11 % 24) + ":" + two(i * 37 % 60);
        point.put("date", day(i)).put("time", time);
        point.put("datetime", "2022-" + two(1 + i * 5 % 12) + "-" + two(1 + i * 17 % 28) + "T" + time + "Z");
    }

    private static String day(int i) {
        return two(1 + i * 17 % 28) + "-" + two(1 + i * 5 % 12) + "-2022";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String pick(String[] texts, int i) {
        return texts[i % texts.length];
    }
}
