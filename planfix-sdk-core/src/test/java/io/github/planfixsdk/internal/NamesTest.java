package io.github.planfixsdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.planfixsdk.error.UnresolvedNameException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTest {
    private record Thing(long id, @Nullable String name) {}

    private static Thing find(String name, Thing... all) {
        return Names.one("thing of shop 5", name, List.of(all), Thing::name, Thing::id);
    }

    @Test
    void theExactNameWinsOverOneInAnotherCase() {
        assertThat(find("Done", new Thing(1, "DONE"), new Thing(2, "Done")).id())
                .isEqualTo(2);
    }

    @Test
    void withoutTheExactNameCaseAndBlanksDoNotCount() {
        assertThat(find(" готово ", new Thing(1, "New"), new Thing(2, " Готово"))
                        .id())
                .isEqualTo(2);
    }

    @Test
    void anUnknownNameListsWhatThereIs() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> find("Dune", new Thing(1, "New"), new Thing(2, "Done")))
                .withMessage("thing of shop 5 \"Dune\" is unknown: there are \"New\" (1), \"Done\" (2)")
                .satisfies(e -> {
                    assertThat(e.name()).isEqualTo("Dune");
                    assertThat(e.isAmbiguous()).isFalse();
                    assertThat(e.candidates()).containsExactly("\"New\" (1)", "\"Done\" (2)");
                });
    }

    @Test
    void anAmbiguousNameListsThoseThatHaveIt() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> find("done", new Thing(1, "Done"), new Thing(2, "DONE"), new Thing(3, "New")))
                .withMessage(
                        "thing of shop 5 \"done\" is ambiguous, it could be \"Done\" (1), \"DONE\" (2): use the number")
                .satisfies(e -> assertThat(e.isAmbiguous()).isTrue());
    }

    @Test
    void amongNothingEveryNameIsUnknown() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> find("Done"))
                .withMessage("thing of shop 5 \"Done\" is unknown: there is none at all");
    }

    @Test
    void whatHasNoNameIsNeverFound() {
        assertThat(Names.having("null", List.of(new Thing(1, null)), Thing::name))
                .isEmpty();
    }
}
