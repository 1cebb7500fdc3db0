package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InteractionValuesTest {
    /** A value that counts how often it is compared. */
    private record Counted(int number, int[] comparisons) {
        @Override
        public boolean equals(Object other) {
            comparisons[0]++;
            return other instanceof Counted that && number == that.number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    @Test
    void twoLongListsUnderTwoNamesAreNotComparedValueByValue() {
        int[] comparisons = {0};
        Interaction.Builder built = Interaction.builder(InteractionKind.CALL, "1");
        for (int i = 0; i < 20_000; i++) {
            built.add(Attributes.EMPLOYEE_ID, new Counted(i, comparisons), "employee_ids");
        }
        for (int i = 10_000; i < 30_000; i++) {
            built.add(Attributes.EMPLOYEE_ID, new Counted(i, comparisons), "employees");
        }
        assertThat(comparisons[0]).isBetween(10_000, 100_000);
        assertThat(built.build().raw(Attributes.EMPLOYEE_ID)).hasSize(30_000);
    }
}
