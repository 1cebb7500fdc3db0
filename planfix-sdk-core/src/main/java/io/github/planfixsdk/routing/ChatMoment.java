package io.github.planfixsdk.routing;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a chat is decided on; each chat once, whatever is reported afterwards. */
public enum ChatMoment {
    /** When it starts, or when the visitor leaves contact data afterwards, unless it was decided on by then. */
    START("when the chat starts", "когда чат начинается"),
    /**
     * When it ends, or at the first later report, with the contact data that the visitor has left since or with a tag, unless
     * it was decided on by then. A chat is over in the phases {@link InteractionPhase#FINISHED} and
     * {@link InteractionPhase#RECORDED}; in {@link InteractionPhase#IDENTIFIED} and {@link InteractionPhase#TAGGED} if it has a
     * {@code finish_time}, or a {@code status} that is neither new nor active.
     */
    END("when the chat ends", "когда чат заканчивается"),
    /** When the chosen tag is set: at the first report that has it, in any phase. */
    TAG("when the tag is set", "когда поставлен тег");

    private final String english;
    private final String russian;

    ChatMoment(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * The moment in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "when the chat starts"
     */
    public String text(Locale locale) {
        return Texts.isRussian(locale) ? russian : english;
    }

    /** Whether a report of a chat is the one to decide at. */
    boolean isNow(Interaction chat, @Nullable Comparison tag) {
        InteractionPhase phase = chat.phase();
        return switch (this) {
            // A number that comes after the first words still belongs to the start.
            case START -> phase == InteractionPhase.STARTED || phase == InteractionPhase.IDENTIFIED;
            case END ->
                switch (phase) {
                    case STARTED, ANSWERED -> false;
                    case IDENTIFIED, TAGGED ->
                        isOver(chat.get(Attributes.FINISH_TIME).isPresent(), chat.get(Attributes.STATUS));
                    case FINISHED, RECORDED -> true;
                };
            case TAG -> tag != null && tag.evaluate(chat) == Truth.TRUE;
        };
    }

    /** Whether a chat is over, as far as its attributes tell. */
    static boolean isOver(boolean hasFinished, Optional<String> status) {
        return hasFinished
                || status.map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.equals("new") && !word.equals("active"))
                        .isPresent();
    }
}
