package io.github.planfixsdk.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a < b > c                              | a < b > c
            a <b>b</b> c                           | a b c
            <a title="x<y">z</a>                   | z
            a<!-- <b> -->b<!doctype html>c         | abc
            a<SCRIPT src="x">b < c</Script >d      | ad
            a<style>p{}</style>b                   | ab
            a<script>x</style>b                    | axb
            a<scripts>b</scripts>c                 | abc
            a<script>b<script>c</script>d          | ad
            a<!-- b                                | a<!-- b
            a<!-- b>c<!-- d>e                      | ace
            a<b                                    | a<b
            a<b c<d>e                              | ae
            <                                      | <
            """)
    void onlyWhatHasAnEndIsTakenOut(String html, String text) {
        assertThat(Markup.removed(html)).isEqualTo(text);
    }

    /** Looking for the end anew at every beginning would take the better part of an hour. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<a", "<!--", "<script ", "<style>", "<script></style>", "</script <", "<", "&#x", "&a", "<!-->"
            })
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMegabyteOfBeginningsIsCompared(String beginning) {
        String html = beginning.repeat(MEGABYTE / beginning.length());
        assertThat(TextForms.compareHtml(html + "x", html + "y")).isNotEqualTo(Finding.SAME);
    }
}
