package io.github.planfixsdk.routing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds and directions a configuration tells apart, and what each of them may have. */
enum Slot {
    INBOUND_CALLS(InteractionKind.CALL, Direction.IN),
    OUTBOUND_CALLS(InteractionKind.CALL, Direction.OUT),
    CHATS(InteractionKind.CHAT, Direction.IN),
    REQUESTS(InteractionKind.REQUEST, Direction.IN);

    private final InteractionKind kind;
    private final Direction direction;

    Slot(InteractionKind kind, Direction direction) {
        this.kind = kind;
        this.direction = direction;
    }

    static Slot of(InteractionKind kind, Direction direction) {
        return switch (kind) {
            case CALL -> direction == Direction.IN ? INBOUND_CALLS : OUTBOUND_CALLS;
            case CHAT -> CHATS;
            case REQUEST -> REQUESTS;
        };
    }

    /** The key in the configuration's JSON. */
    String key() {
        return JsonWords.of(this);
    }

    InteractionKind kind() {
        return kind;
    }

    Set<Plan.Kind> plans() {
        Set<Plan.Kind> plans = EnumSet.of(Plan.Kind.NOTHING);
        if (kind == InteractionKind.CALL) {
            plans.add(Plan.Kind.TASK);
        }
        if (this != INBOUND_CALLS) {
            plans.add(Plan.Kind.CONTACT);
            plans.add(Plan.Kind.CONTACT_AND_TASK);
        }
        return plans;
    }

    List<TitleKind> titles() {
        return Arrays.stream(TitleKind.values())
                .filter(title -> title.fits(kind, direction))
                .toList();
    }
}
