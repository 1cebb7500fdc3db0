package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.internal.json.Json;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
    private static Optional<Set<String>> compare(String example, String ours) throws Exception {
        return Forms.compare(json(example), json(ours));
    }

    private static JsonNode json(String text) throws Exception {
        return Json.mapper().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'filters':[{'type':1,'value':{'id':5}}]}          | {'filters':[{'type':1,'value':5}]}           | filter values bare
            {'filters':[{'type':1,'value':true}]}              | {'filters':[{'type':1,'value':1}]}           | 1 for conditions without a choice
            {'filters':[{'type':1,'operator':'equals'}]}       | {'filters':[{'type':1,'operator':'equal'}]}  | equal for equals
            {'filters':[{'type':1,'value':5}]}                 | {'filters':[{'type':1,'value':'contact:5'}]} | people with their prefix
            {'counterparty':{'id':5}}                          | {'counterparty':{'id':'contact:5'}}          | people with their prefix
            {'customFieldData':[{'value':{'id':'5'}}]}         | {'customFieldData':[{'value':{'id':5}}]}     | numbers as numbers
            {'filters':[{'type':5,'value':'7'}]}               | {'filters':[{'type':5,'value':7}]}           | numbers as numbers
            {'customFieldData':[{'value':{'id':''}}]}          | {'customFieldData':[{'value':{'id':0}}]}     | 0 for none
            {'mainValue':{'date':'01-02-2026','time':'10:00'}} | {'mainValue':'01-02-2026 10:00:00'}          | moments as one text
            """)
    void aFormIsForgivenWhereItBelongs(String example, String ours, String form) throws Exception {
        assertThat(compare(example, ours)).contains(Set.of(form));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'parent':{'id':5}}                                 | {'parent':5}
            {'filters':[{'type':1,'value':{'other':5}}]}        | {'filters':[{'type':1,'value':5}]}
            {'customFieldData':[{'value':true}]}                | {'customFieldData':[{'value':1}]}
            {'filters':[{'type':105,'field':7,'value':true}]}   | {'filters':[{'type':105,'field':7,'value':1}]}
            {'phones':[{'number':'79001'}]}                     | {'phones':[{'number':79001}]}
            {'name':'79001'}                                    | {'name':79001}
            {'filters':[{'type':4003,'value':'79001'}]}         | {'filters':[{'type':4003,'value':79001}]}
            {'name':''}                                         | {'name':0}
            {'name':'equals'}                                   | {'name':'equal'}
            {'counterparty':{'id':5}}                           | {'counterparty':{'id':'user:5'}}
            {'filters':[{'type':7,'value':5}]}                  | {'filters':[{'type':7,'value':'user:5'}]}
            {'startDateTime':{'date':'01-02-2026','time':'10:00'}} | {'startDateTime':'01-02-2026 10:00:00'}
            """)
    void elsewhereItIsAnotherContent(String example, String ours) throws Exception {
        assertThat(compare(example, ours)).isEmpty();
    }
}
