package io.github.planfixsdk.routing;

import io.github.planfixsdk.routing.Problems.Words;

/** The optional library of {@link LinearRegex} isn't there; names none of its types, without which that class can't be linked. */
final class RegexLibraryMissing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    static final Words WORDS = new Words(
            "regular expressions need the library com.google.re2j:re2j: add it to the dependencies (on the module path also"
                    + " --add-modules re2j), or use like, contains, startsWith and endsWith",
            "нужна библиотека com.google.re2j:re2j: добавьте её в зависимости (на пути модулей ещё и --add-modules re2j)"
                    + " или возьмите like, contains, startsWith и endsWith");

    RegexLibraryMissing(NoClassDefFoundError cause) {
        super(WORDS.english(), cause);
    }
}
