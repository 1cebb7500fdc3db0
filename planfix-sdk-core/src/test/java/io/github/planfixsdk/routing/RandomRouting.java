package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random conditions, interactions and configurations, from few values so that they often meet; the same by seed. */
final class RandomRouting {
    static final Attribute<BigDecimal> SUM = Attribute.decimal("order_sum");
    /** How often a property is tried; mutation testing, which runs each test thousands of times, is content with less. */
    static final int RUNS = Integer.getInteger("routing.runs", 3_000);

    static final Catalogue CATALOGUE = Catalogue.standard().with(SUM);

    private static final List<Attribute<?>> ATTRIBUTES = List.of(
            Attributes.SOURCE_NAME,
            Attributes.CHANNEL,
            Attributes.VISITOR_TYPE,
            Attributes.VISITOR_PHONE_NUMBER,
            Attributes.SITE_ID,
            Attributes.VISITS_COUNT,
            Attributes.START_TIME,
            Attributes.MARKS,
            Attributes.EMPLOYEE_ID,
            Attributes.LAST_ANSWERED_EMPLOYEE_ID,
            Attributes.EMPLOYEE_FULL_NAME,
            SUM,
            Attributes.NOW);
    private static final List<String> WORDS = List.of("a", "A", "ab", "b", "Ба", "ба a", "aXb", " a", "a%b");
    private static final List<String> SHAPES = List.of("a%", "%b", "%a%", "a%b", "%", "ба%", "% %", "ab", "%%b");
    private static final List<String> EXPRESSIONS = List.of("^a", "b$", "[aб]", "\\S\\S", "^(a|b)+$", "7\\d");
    private static final List<String> PHONES = List.of("+7 (910) 1", "79101", "7910", "anonymous", "8%1");
    private static final List<String> TITLES = List.of(
            "{visitor_name|nobody}, {{x}",
            "{source_name:upper,3|no: source} {start_time}",
            "{start_time:lower,d MMMM yyyy, HH:mm|never} {attributes:2}");
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private final Random random;

    RandomRouting(long seed) {
        this.random = new Random(seed);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    Condition condition(int depth) {
        int form = depth == 0 ? 9 : random.nextInt(10);
        if (form < 4) {
            List<Condition> parts = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                parts.add(condition(depth - 1));
            }
            Condition[] array = parts.toArray(Condition[]::new);
            return form < 2 ? Condition.all(array) : Condition.any(array);
        }
        if (form < 6) {
            return Condition.not(condition(depth - 1));
        }
        return form == 6 && chance(4) ? Condition.always() : comparison();
    }

    Comparison comparison() {
        Attribute<?> attribute = one(ATTRIBUTES);
        Operator operator = one(List.copyOf(attribute.operators()));
        List<Object> wanted = new ArrayList<>();
        if (operator == Operator.DURING) {
            wanted.add(hours());
        } else if (operator == Operator.LIKE || operator == Operator.MATCHES) {
            wanted.add(one(operator == Operator.LIKE ? SHAPES : EXPRESSIONS));
        } else if (!operator.takesNoValue()) {
            for (int i = operator.takesSeveral() ? random.nextInt(3) : 0; i >= 0; i--) {
                wanted.add(value(attribute.type()));
            }
        }
        return new Comparison(attribute, operator, wanted, attribute.type().isText() && chance(3));
    }

    private WorkingHours hours() {
        WorkingHours hours = WorkingHours.in(ZoneId.of("Europe/Moscow"));
        for (int i = random.nextInt(3); i > 0; i--) {
            hours = hours.on(
                    LocalTime.of(random.nextInt(24), 0),
                    LocalTime.of(random.nextInt(24), 30),
                    one(List.of(DayOfWeek.values())));
        }
        if (chance(3)) {
            hours = hours.holidays(LocalDate.of(2026, 3, 1 + random.nextInt(7)));
        }
        return chance(3) ? hours.except(LocalDate.of(2026, 3, 2), LocalTime.of(1, 0), LocalTime.of(2, 0)) : hours;
    }

    private Object value(AttributeType type) {
        return switch (type) {
            case TEXT, OPTION -> one(WORDS);
            case PHONE -> one(PHONES);
            case ID, NUMBER -> (long) random.nextInt(4);
            case DECIMAL -> new BigDecimal(one(List.of("1", "1.0", "2.50", "1e2", "100", "0.1")));
            case FLAG -> random.nextBoolean();
            case TIME -> moment();
        };
    }

    Instant moment() {
        Instant hour = MONDAY.plusSeconds(3600L * random.nextInt(72));
        return chance(5) ? hour.plusMillis(5) : hour;
    }

    Interaction interaction() {
        Interaction.Builder builder = Interaction.builder(InteractionKind.CHAT, "1");
        for (Attribute<?> attribute : ATTRIBUTES) {
            if (attribute.equals(Attributes.NOW) || chance(4)) {
                continue;
            }
            builder.empty(attribute);
            int values = attribute.isMultiple() ? random.nextInt(4) : chance(5) ? 0 : 1;
            for (int i = 0; i < values; i++) {
                builder.add(attribute, value(attribute.type()), attribute.name());
            }
        }
        return builder.build();
    }

    /** Nearly always valid; rules that others leave nothing over for are the exception. */
    RoutingPolicy.Builder policy() {
        RoutingPolicy.Builder builder =
                RoutingPolicy.builder().catalogue(CATALOGUE).historyStrategy(one(List.of(HistoryStrategy.values())));
        if (chance(2)) {
            builder.condition("shared", condition(2));
            builder.condition("it's a name", Condition.named("shared").or(condition(1)));
        }
        if (chance(2)) {
            builder.zone(ZoneId.of("Asia/Tokyo")).language(Locale.forLanguageTag("ru"));
        }
        builder.chats(chats -> {
            chats.filter(filter()).first(plan()).repeat(plan()).moment(one(List.of(ChatMoment.START, ChatMoment.END)));
            if (chance(3)) {
                chats.passWithoutContactData().unknownHistoryAs(ContactHistory.FIRST);
            }
            ResponsibleRules rules = ResponsibleRules.defaultTo(PersonRef.user(1));
            for (int i = random.nextInt(3); i > 0; i--) {
                rules = chance(2)
                        ? rules.when(condition(2), chance(2) ? PersonRef.user(2) : PersonRef.group(3))
                        : rules.when(condition(2), selector(false), selector(false));
            }
            if (chance(2)) {
                rules = chance(2)
                        ? rules.otherwise(selector(false))
                        : rules.otherwise(selector(false), selector(false), selector(false));
            }
            chats.responsible(chance(4) ? rules.ignoringReplacements() : rules);
            if (chance(2)) {
                chats.participants(selector(true), selector(true));
            }
            if (chance(2)) {
                TitleTemplate title = TitleTemplate.of(one(TITLES));
                chats.title(TitleKind.CHAT_TASK, chance(2) ? title.maxLength(20) : title);
            }
            if (chance(2)) {
                chats.field(FieldMapping.task(5, SUM))
                        .field(FieldMapping.contact(5, SUM).updateAlways());
            }
            if (chance(2)) {
                chats.field(FieldMapping.task("Order sum", SUM))
                        .field(FieldMapping.contact("5", SUM).updateAlways());
            }
        });
        return chance(3) ? builder.deals(DealPolicy.of(7, 1).failed(2).amount(9)) : builder;
    }

    private PersonSelector selector(boolean plural) {
        PersonSelector.Kind kind = one(List.of(PersonSelector.Kind.values()));
        boolean employee = kind == PersonSelector.Kind.EMPLOYEE || (kind.isPlural() && !plural);
        return employee ? PersonSelector.employee(PersonRef.user(1 + random.nextInt(3))) : PersonSelector.of(kind);
    }

    /** A contact or none, with an owner or none; two of the three employees are synchronised, somebody may be away. */
    Facts facts() {
        Facts.Builder facts = Facts.at(moment());
        if (chance(2)) {
            facts.repeat(PersonRef.contact(5)).contactOwner(chance(3) ? null : PersonRef.user(1 + random.nextInt(3)));
        } else {
            facts.first();
        }
        if (chance(2)) {
            facts.furtherContact(PersonRef.contact(6)).replacement(PersonRef.user(2), PersonRef.user(3));
        }
        return facts.employee(1, PersonRef.user(1))
                .employee(2, PersonRef.user(2 + random.nextInt(2)))
                .build();
    }

    private InteractionFilter filter() {
        return switch (random.nextInt(4)) {
            case 0 -> InteractionFilter.off();
            case 1 -> InteractionFilter.on();
            case 2 -> InteractionFilter.off(condition(1));
            default -> InteractionFilter.on(condition(3));
        };
    }

    private Plan plan() {
        return switch (random.nextInt(4)) {
            case 0 -> Plan.nothing();
            case 1 -> Plan.contact();
            case 2 -> Plan.contactAndTask(TaskTarget.object(7));
            default -> Plan.contactAndTask(TaskTarget.template(8)).contactTemplate(9);
        };
    }
}
