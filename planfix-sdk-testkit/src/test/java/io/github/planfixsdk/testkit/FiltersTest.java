package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    /** Wednesday 2026-03-18 01:30 in Moscow, still Tuesday in UTC. */
    private static final Instant NOW = Instant.parse("2026-03-17T22:30:00Z");

    private final FakePlanfix fake = FakePlanfix.builder()
            .clock(Clock.fixed(NOW, ZoneId.of("UTC")))
            .zone(ZoneId.of("Europe/Moscow"))
            .start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    private List<Long> ids(String kind, String filters) throws Exception {
        Http.Answer answer = http.post(kind + "/list", "{'filters':[" + filters + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<Long> ids = new ArrayList<>();
        for (JsonNode item : answer.json().path(kind + "s")) {
            ids.add(item.path("id").asLong());
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'dateType':'today'}                                                   | 18-03-2026 | 17-03-2026
            {'dateType':'yesterday'}                                               | 17-03-2026 | 18-03-2026
            {'dateType':'tomorrow'}                                                | 19-03-2026 | 18-03-2026
            {'dateType':'thisWeek'}                                                | 16-03-2026 | 15-03-2026
            {'dateType':'lastWeek'}                                                | 15-03-2026 | 16-03-2026
            {'dateType':'nextWeek'}                                                | 29-03-2026 | 30-03-2026
            {'dateType':'thisMonth'}                                               | 31-03-2026 | 01-04-2026
            {'dateType':'lastMonth'}                                               | 28-02-2026 | 01-03-2026
            {'dateType':'nextMonth'}                                               | 01-04-2026 | 01-05-2026
            {'dateType':'last','dateValue':3}                                      | 15-03-2026 | 14-03-2026
            {'dateType':'next','dateValue':3}                                      | 21-03-2026 | 22-03-2026
            {'dateType':'in','dateValue':3}                                        | 21-03-2026 | 20-03-2026
            {'dateType':'otherDate','dateValue':'05-04-2026'}                      | 05-04-2026 | 06-04-2026
            {'dateType':'otherRange','dateFrom':'05-04-2026','dateTo':'06-04-2026'} | 06-04-2026 | 07-04-2026
            {'dateType':'otherDate_withTime','dateFrom':'05-04-2026 10:30'}        | 05-04-2026 10:30 | 05-04-2026 10:31
            {'dateType':'otherRange_withTime','dateFrom':'05-04-2026 10:30','dateTo':'05-04-2026 11:00'} | 05-04-2026 11:00 | 05-04-2026 11:01
            """)
    void datePeriodsAreReadInTheAccountsZone(String value, String inside, String outside) throws Exception {
        long in = fake.addTask("{'endDateTime':'" + inside + "'}");
        long out = fake.addTask("{'endDateTime':'" + outside + "'}");
        long none = fake.addTask("{}");
        assertThat(ids("task", "{'type':14,'operator':'equal','value':" + value + "}"))
                .containsExactly(in);
        assertThat(ids("task", "{'type':14,'operator':'notequal','value':" + value + "}"))
                .containsExactly(out, none);
    }

    @Test
    void dateOrder() throws Exception {
        long before = fake.addTask("{'endDateTime':'04-04-2026 23:59'}");
        long on = fake.addTask("{'endDateTime':'05-04-2026 12:00'}");
        long after = fake.addTask("{'endDateTime':'06-04-2026'}");
        String tail = ",'value':{'dateType':'otherDate','dateValue':'05-04-2026'}}";
        assertThat(ids("task", "{'type':14,'operator':'gt'" + tail)).containsExactly(after);
        assertThat(ids("task", "{'type':14,'operator':'lt'" + tail)).containsExactly(before);
        assertThat(ids("task", "{'type':14,'operator':'gtAndEqual'" + tail)).containsExactly(on, after);
        assertThat(ids("task", "{'type':14,'operator':'ltAndEqual'" + tail)).containsExactly(before, on);
    }

    @Test
    void assigneesExpandGroupsUnlessAskedInPerson() throws Exception {
        long group = fake.settings().addGroup(EntityKind.USER, "Sales");
        fake.addUser("{'name':'Anna','groups':[{'id':" + group + "}]}");
        long toGroup = fake.addTask("{'assignees':{'groups':[{'id':" + group + "}]}}");
        long toAnna = fake.addTask("{'assignees':{'users':[{'id':'user:1'}]}}");
        long nobody = fake.addTask("{}");
        assertThat(ids("task", "{'type':2,'operator':'equal','value':'user:1'}"))
                .containsExactly(toGroup, toAnna);
        assertThat(ids("task", "{'type':97,'operator':'equal','value':'user:1'}"))
                .containsExactly(toAnna);
        assertThat(ids("task", "{'type':2,'operator':'equal','value':'group:1'}"))
                .containsExactly(toGroup);
        assertThat(ids("task", "{'type':2,'operator':'notequal','value':'user:1'}"))
                .containsExactly(nobody);
        assertThat(ids("task", "{'type':33,'operator':'equal','value':1}")).containsExactly(nobody);
    }

    @Test
    void severalFiltersMustAllHoldAndAnArrayIsAnyOf() throws Exception {
        long first = fake.addTask("{'name':'Call Ivan','status':{'id':1}}");
        long second = fake.addTask("{'name':'Call Anna','status':{'id':2}}");
        fake.addTask("{'name':'Write','status':{'id':3}}");
        assertThat(ids("task", "{'type':8,'operator':'equal','value':'call'}")).containsExactly(first, second);
        assertThat(ids(
                        "task",
                        "{'type':10,'operator':'equal','value':[2,3]},{'type':8,'operator':'equal','value':'CALL'}"))
                .containsExactly(second);
        assertThat(ids("task", "{'type':57,'operator':'equal','value':[" + first + "," + second + "]}"))
                .containsExactly(first, second);
    }

    @Test
    void severalNumbersAreAskedForAtOnce() throws Exception {
        long anna = fake.addContact("{'name':'Anna'}");
        long ivan = fake.addContact("{'name':'Ivan'}");
        long house = fake.addProject("{'name':'House'}");
        long shed = fake.addProject("{'name':'Shed'}");
        fake.addProject("{'name':'Garden'}");
        long task = fake.addTask("{'project':{'id':" + house + "}}");
        fake.addTask("{}");
        String projects = "[" + house + "," + shed + "]";
        assertThat(ids("contact", "{'type':4231,'operator':'equal','value':[" + anna + "," + ivan + "]}"))
                .containsExactly(anna, ivan);
        assertThat(ids("project", "{'type':5007,'operator':'equal','value':" + projects + "}"))
                .containsExactly(house, shed);
        assertThat(ids("project", "{'type':5007,'operator':'lt','value':" + shed + "}"))
                .containsExactly(house);
        assertThat(http.post("project/list", "{'filters':[{'type':5007,'operator':'lt','value':" + projects + "}]}")
                        .status())
                .isEqualTo(400);
        assertThat(ids("task", "{'type':5,'operator':'equal','value':" + projects + "}"))
                .containsExactly(task);
    }

    @Test
    void phonesAreFoundByPart() throws Exception {
        long ivan = fake.addContact("{'name':'Ivan','phones':[{'number':'+7 (910) 123-45-67'}]}");
        fake.addContact("{'name':'Anna','phones':[{'number':'79107654321'}]}");
        assertThat(ids("contact", "{'type':4003,'operator':'equal','value':'79101234567'}"))
                .containsExactly(ivan);
        assertThat(ids("contact", "{'type':4003,'operator':'equal','value':'1234567'}"))
                .containsExactly(ivan);
    }

    @Test
    void birthdaysAreFoundWithoutTheirYear() throws Exception {
        long ivan = fake.addContact("{'name':'Ivan','birthDate':'18-03-1990'}");
        fake.addContact("{'name':'Anna','birthDate':'19-03-1990'}");
        assertThat(ids("contact", "{'type':4011,'operator':'equal','value':{'dateType':'today'}}"))
                .containsExactly(ivan);
        assertThat(ids("contact", "{'type':4223,'operator':'equal','value':{'dateType':'today'}}"))
                .isEmpty();
    }

    @Test
    void telegramNamesAreTheSameInEveryForm() throws Exception {
        long ivan = fake.addContact("{'name':'Ivan','telegram':'https://t.me/Ivan_I'}");
        for (String form : List.of("ivan_i", "@Ivan_I", "t.me/ivan_i")) {
            assertThat(ids("contact", "{'type':4226,'operator':'equal','value':'" + form + "'}"))
                    .containsExactly(ivan);
        }
    }

    @Test
    void contactsByTheirTasks() throws Exception {
        long ivan = fake.addContact("{'name':'Ivan'}");
        long anna = fake.addContact("{'name':'Anna'}");
        fake.addTask("{'counterparty':{'id':'contact:" + ivan + "'},'endDateTime':'01-03-2026'}");
        fake.addTask("{'participants':{'users':[{'id':'contact:" + anna + "'}]},'status':{'id':3}}");
        assertThat(ids("contact", "{'type':4203,'operator':'equal','value':1}")).containsExactly(ivan);
        assertThat(ids("contact", "{'type':4205,'operator':'equal','value':1}")).containsExactly(ivan);
        assertThat(ids("contact", "{'type':4204,'operator':'equal','value':1}")).isEmpty();
        assertThat(ids("contact", "{'type':4214,'operator':'equal','value':{'dateType':'today'}}"))
                .containsExactly(anna);
        assertThat(ids("contact", "{'type':4220,'operator':'equal','value':{'dateType':'today'}}"))
                .containsExactly(ivan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | 'Abc'                     | 101 | equal    | 'abc'   | true
            0  | 'Abc'                     | 101 | have     | 'b'     | true
            0  | 'Abc'                     | 101 | nothave  | 'b'     | false
            1  | 99                        | 102 | gt       | 98.5    | true
            1  | 99                        | 102 | lt       | 99      | false
            1  | 99                        | 102 | equal    | '99.00' | true
            3  | {'date':'11-11-2026'}     | 103 | equal    | {'dateType':'otherDate','dateValue':'11-11-2026'} | true
            7  | true                      | 105 | equal    | 1       | true
            7  | true                      | 105 | notequal | true    | false
            8  | 'Red'                     | 106 | equal    | 'Red'   | true
            9  | {'id':2}                  | 107 | equal    | 2       | true
            10 | {'id':'contact:5'}        | 108 | equal    | 'contact:5' | true
            11 | {'id':3}                  | 109 | equal    | 'user:3' | true
            12 | {'id':5}                  | 110 | equal    | 5       | true
            12 | {'id':5}                  | 110 | equal    | 'contact:5' | true
            13 | {'id':'group:5'}          | 112 | equal    | 'group:5' | true
            14 | [{'id':'user:1'},{'id':'group:5'}] | 113 | equal | 'group:5' | true
            15 | [{'id':1},{'id':2}]       | 114 | equal    | '2;7'   | true
            20 | ['First','Second']        | 111 | equal    | 'x;Second' | true
            16 | {'id':111}                | 115 | equal    | 111     | true
            17 | [{'id':111}]              | 116 | notequal | 111     | false
            22 | {'id':7}                  | 117 | equal    | 8       | false
            """)
    void customFieldsOfEveryType(int type, String value, int filter, String operator, String wanted, boolean found)
            throws Exception {
        long field = fake.settings().addCustomField(EntityKind.TASK, type, "field");
        long task = fake.addTask("{'customFieldData':[{'field':{'id':" + field + "},'value':" + quoted(value) + "}]}");
        List<Long> ids = ids(
                "task",
                "{'type':" + filter + ",'operator':'" + operator + "','field':" + field + ",'value':" + quoted(wanted)
                        + "}");
        assertThat(ids).isEqualTo(found ? List.of(task) : List.of());
        assertThat(ids("task", "{'type':152,'operator':'equal','value':" + field + "}"))
                .containsExactly(task);
        assertThat(ids("task", "{'type':153,'operator':'equal','value':" + field + "}"))
                .isEmpty();
    }

    /** The table's parser takes the quotes of a cell that is nothing but a quoted text. */
    private static String quoted(String cell) {
        boolean bare = cell.matches("(true|false|[0-9.]+|[\\[{].*)");
        return bare ? cell : "'" + cell + "'";
    }

    @Test
    void dataTagEntriesAreFoundThroughTheSubfilter() throws Exception {
        long tag = fake.settings().addDataTag("Calls");
        long field = fake.settings().addCustomField("{'name':'Seconds','type':1,'objectType':4,'owner':" + tag + "}");
        long task = fake.addTask("{}");
        fake.addTask("{}");
        Http.Answer added = http.post(
                "task/" + task + "/datatags/",
                "{'dataTag':{'id':" + tag + "},'items':[{'customFieldData':[{'field':{'id':" + field
                        + "},'value':30}]}]}");
        assertThat(added.body()).isEqualTo("{\"result\":\"success\",\"keys\":[11],\"commentId\":5001}");
        assertThat(ids("task", "{'type':11,'operator':'equal','value':" + tag + "}"))
                .containsExactly(task);
        String sub = "'subfilter':{'dataTagId':" + tag + ",'filter':{'type':3109,'field':" + field + "}}";
        assertThat(ids("task", "{'type':93,'operator':'gt','value':20," + sub + "}"))
                .containsExactly(task);
        assertThat(ids("task", "{'type':93,'operator':'gt','value':30," + sub + "}"))
                .isEmpty();
        assertThat(http.get("task/" + task + "?fields=dataTags")
                        .json()
                        .path("task")
                        .path("dataTags"))
                .hasToString("[{\"dataTag\":{\"id\":1,\"name\":\"Calls\"},\"key\":11}]");
    }

    @Test
    void employeesAndProjects() throws Exception {
        long anna = fake.addUser("{'name':'Anna','lastname':'Ivanova','extension':'103','birthDate':'18-03-2000'}");
        fake.addUser("{'name':'Boris'}");
        assertThat(ids("user", "{'type':9006,'operator':'equal','value':'a ivan'}"))
                .containsExactly(anna);
        assertThat(ids("user", "{'type':9004,'operator':'equal','value':'103'}"))
                .containsExactly(anna);
        assertThat(ids("user", "{'type':9008,'operator':'lt','value':2}")).containsExactly(anna);
        long group = fake.settings().addGroup(EntityKind.PROJECT, "Shops");
        long project = fake.addProject("{'name':'Shop','group':{'id':" + group + "},'endDate':'17-03-2026'}");
        assertThat(ids("project", "{'type':5002,'operator':'equal','value':" + group + "}"))
                .containsExactly(project);
        assertThat(ids("project", "{'type':5013,'operator':'equal','value':{'dateType':'today'}}"))
                .containsExactly(project);
        assertThat(fake.get(EntityKind.PROJECT, project).path("overdue").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':9999,'operator':'equal','value':1}                        | 41
            {'type':8,'operator':'gt','value':'x'}                            | 41
            {'type':22,'operator':'notequal','value':1}                       | 41
            {'type':1,'operator':'equal','value':5}                           | 41
            {'type':14,'operator':'equal','value':'05-04-2026'}               | 41
            {'type':14,'operator':'equal','value':{'dateType':'someday'}}     | 41
            {'type':73,'operator':'equal','value':[1,2]}                      | 41
            {'type':102,'operator':'equal','value':1}                         | 40
            {'operator':'equal','value':1}                                    | 40
            {'type':8,'value':'x'}                                            | 40
            """)
    void wrongFiltersAreRefused(String filter, int code) throws Exception {
        Http.Answer answer = http.post("task/list", "{'filters':[" + filter + "]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    }

    @Test
    void savedFilters() throws Exception {
        fake.settings()
                .addSavedFilter(
                        EntityKind.TASK,
                        "{'id':'4115','name':'Mine','owner':{'id':'user:1'},"
                                + "'filters':[{'type':8,'operator':'equal','value':'call'}]}");
        long call = fake.addTask("{'name':'call','assignees':{'users':[{'id':'user:1'}]}}");
        long other = fake.addTask("{'name':'x','assigner':'user:2'}");
        assertThat(http.post("task/list", "{'filterId':'4115'}").body()).contains("[{\"id\":" + call + "}]");
        assertThat(http.post("task/list", "{'filterId':':in'}").body()).contains("[{\"id\":" + call + "}]");
        assertThat(http.post("task/list", "{'filterId':'out','runAsUserId':'user:2'}")
                        .body())
                .contains("[{\"id\":" + other + "}]");
        assertThat(http.post("task/filters", "").json().path("filters").findValuesAsText("id"))
                .contains(":all", ":in", ":out", ":audit", "4115");
        assertThat(http.post("task/list", "{'filterId':'77'}")
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(41);
    }
}
