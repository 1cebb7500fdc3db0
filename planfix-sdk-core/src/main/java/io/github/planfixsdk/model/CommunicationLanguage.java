package io.github.planfixsdk.model;

import java.util.List;

/**
 * The language to talk to somebody in: a translator's code in small letters, unlike the interface's {@link Language}. All
 * documented codes are {@link #values() known}; the usual ones have a constant.
 */
public final class CommunicationLanguage extends OpenEnum {
    private static final Vocabulary<CommunicationLanguage> VOCABULARY = new Vocabulary<>(CommunicationLanguage::new);

    static {
        String codes = """
                az ay sq am en ar hy as af bm eu be bn my bg bs bho cy hu vi haw gl lg el ka gn gu
                da doi zu iw ig yi ilo id ga is es it yo kk kn ca qu ky zh_TW zh gom ko co xh ht kri
                ku ckb km lo la lv ln lt lb mai mk mg ms ml dv mt mi mr lus mn de ne nl no or om pa
                fa pl pt ps rw ro ru sm sa ceb nso sr st si sd sk sl so sw su tg th ta tt te ti ts
                tr tk uz ug uk ur tl fi fr fy ha hi hmn hr ak ny cs sv sn gd ee eo et ja jv
                """;
        for (String code : codes.split("\\s+", -1)) {
            if (!code.isEmpty()) {
                VOCABULARY.add(code);
            }
        }
    }

    /** English. */
    public static final CommunicationLanguage ENGLISH = of("en");

    /** Russian. */
    public static final CommunicationLanguage RUSSIAN = of("ru");

    /** Ukrainian. */
    public static final CommunicationLanguage UKRAINIAN = of("uk");

    /** Belarusian. */
    public static final CommunicationLanguage BELARUSIAN = of("be");

    /** Kazakh. */
    public static final CommunicationLanguage KAZAKH = of("kk");

    /** Georgian. */
    public static final CommunicationLanguage GEORGIAN = of("ka");

    /** Azerbaijani. */
    public static final CommunicationLanguage AZERBAIJANI = of("az");

    /** Turkish. */
    public static final CommunicationLanguage TURKISH = of("tr");

    /** Polish. */
    public static final CommunicationLanguage POLISH = of("pl");

    /** Romanian. */
    public static final CommunicationLanguage ROMANIAN = of("ro");

    /** German. */
    public static final CommunicationLanguage GERMAN = of("de");

    /** French. */
    public static final CommunicationLanguage FRENCH = of("fr");

    /** Spanish. */
    public static final CommunicationLanguage SPANISH = of("es");

    /** Portuguese. */
    public static final CommunicationLanguage PORTUGUESE = of("pt");

    /** Italian. */
    public static final CommunicationLanguage ITALIAN = of("it");

    /** Chinese in simplified characters. */
    public static final CommunicationLanguage CHINESE = of("zh");

    private CommunicationLanguage(String value, boolean known) {
        super(value, known);
    }

    /**
     * The value with this code.
     *
     * @param value the code as the server writes it, for example "en" or "zh_TW"; upper and lower case matter
     * @return the known value, or one that answers false to {@link #isKnown()}
     */
    public static CommunicationLanguage of(String value) {
        return VOCABULARY.of(value);
    }

    /**
     * The documented values.
     *
     * @return an immutable list in the order of the documentation
     */
    public static List<CommunicationLanguage> values() {
        return VOCABULARY.values();
    }
}
