package io.github.planfixsdk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<Integer> offsets = new ArrayList<>();

    /** The numbers below a total, two per page. */
    private Pages<Integer> numbers(int total) {
        return Pages.of(2, offset -> page(offset, total));
    }

    private List<Integer> page(int offset, int total) {
        offsets.add(offset);
        return IntStream.range(offset, Math.min(total, offset + 2)).boxed().toList();
    }

    @Test
    void emptyFirstPageIsTheEnd() {
        Iterator<Integer> iterator = numbers(0).iterator();
        assertThat(iterator.hasNext()).isFalse();
        assertThat(iterator.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
        assertThat(offsets).containsExactly(0);
    }

    @Test
    void shortPageIsTheLast() {
        assertThat(numbers(3)).containsExactly(0, 1, 2);
        assertThat(offsets).containsExactly(0, 2);
    }

    @Test
    void exactMultipleOfThePageSizeEndsWithAnEmptyPage() {
        assertThat(numbers(4).toList()).containsExactly(0, 1, 2, 3);
        assertThat(offsets).containsExactly(0, 2, 4);
    }

    @Test
    void nextWorksWithoutHasNext() {
        Iterator<Integer> iterator = numbers(3).iterator();
        assertThat(iterator.next() + iterator.next() + iterator.next()).isEqualTo(3);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        Iterator<Integer> iterator = numbers(4).iterator();
        assertThat(offsets).isEmpty();
        iterator.next();
        iterator.next();
        assertThat(offsets).containsExactly(0);
        assertThat(numbers(1_000_000).stream().limit(3)).containsExactly(0, 1, 2);
    }

    @Test
    void iteratorsShareNothing() {
        Pages<Integer> pages = numbers(3);
        Iterator<Integer> one = pages.iterator();
        Iterator<Integer> other = pages.iterator();
        assertThat(one.next()).isZero();
        assertThat(one.next()).isEqualTo(1);
        assertThat(other.next()).isZero();
        assertThat(one.next()).isEqualTo(2);
        assertThat(one.hasNext()).isFalse();
        assertThat(other.next()).isEqualTo(1);
        assertThat(other.next()).isEqualTo(2);
    }

    @Test
    void errorInTheMiddleCanBeTriedAgainWhereItStood() {
        List<Integer> broken = new ArrayList<>(List.of(2));
        Iterator<Integer> iterator = Pages.of(2, offset -> {
                    if (broken.remove((Integer) offset)) {
                        throw new IllegalStateException("page at " + offset);
                    }
                    return page(offset, 3);
                })
                .iterator();
        assertThat(iterator.next()).isZero();
        assertThat(iterator.next()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(iterator::next).withMessage("page at 2");
        assertThat(iterator.next()).isEqualTo(2);
        assertThat(iterator.hasNext()).isFalse();
        assertThat(offsets).containsExactly(0, 2);
    }

    @Test
    void startsAtTheFirstOffset() {
        assertThat(Pages.of(1, 2, offset -> page(offset, 4))).containsExactly(1, 2, 3);
        assertThat(offsets).containsExactly(1, 3);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pages.of(0, offset -> List.of()))
                .withMessage("pageSize is 0: give 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pages.of(-1, 1, offset -> List.of()))
                .withMessage("firstOffset is -1: give 0 or more");
    }
}
