package io.github.planfixsdk.telephony;

import io.github.planfixsdk.internal.form.Require;
import io.github.planfixsdk.telephony.Leg.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call as the exchange reports it, step by step; Planfix is told of each leg what the protocol wants to hear. Made by
 * {@link Calls}.
 *
 * <p>What is reported twice or late changes nothing; {@link CallsListener#ignored} gets the reason. What cannot have
 * happened is refused with a {@link CallOrderException}. If a report fails because the outbox is full, report it again: what
 * has been sent already is not sent twice. Durations are measured from answer to end unless they are given. Thread-safe;
 * {@link #toString()} leaves the client's number out.
 */
public abstract sealed class Call permits IncomingCall, OutgoingCall {
    final CallWire wire;

    private final Calls calls;
    private final Object lock = new Object();
    private final Legs legs = new Legs();
    private final List<Runnable> news = new ArrayList<>();
    private int steps;
    private boolean over;

    Call(Calls calls, CallWire wire) {
        this.calls = calls;
        this.wire = wire;
    }

    /**
     * The call.
     *
     * @return the exchange's id of it
     */
    public final String callId() {
        return wire.callId();
    }

    /**
     * Whether the end was reported.
     *
     * @return true if nothing more can happen but a recording's link
     */
    public final boolean isOver() {
        synchronized (lock) {
            return over;
        }
    }

    /**
     * Somebody answers. Whoever else was ringing rings no longer; whoever talked, and transferred the call, is out of it.
     *
     * @param ext the extension that is connected with the client
     * @throws CallOrderException if it was not ringing
     */
    public final void answer(String ext) {
        report(() -> {
            if (isLate("the answer of " + ext)) {
                return;
            }
            Leg leg = legs.find(ext);
            if (leg == null || (!leg.isOpen() && !leg.talked)) {
                throw refused(ext, "cannot answer, since it is not ringing");
            }
            boolean again = leg.talked;
            if (!again) {
                accept(leg);
                leg.answers(++steps, calls.now());
            }
            if (!releaseOthers(leg) && again) {
                ignored(ext + " answered, as it did before");
            }
        });
    }

    /** Ends all legs that were there before the answer. */
    private boolean releaseOthers(Leg answering) {
        boolean some = false;
        for (Leg other : legs.all()) {
            if (other.waitsForItsEnd() && other.rangAt < answering.answeredAt) {
                cancel(other);
                some = true;
            } else if (other.isTalking() && other.answeredAt < answering.answeredAt) {
                talked(other, null);
                some = true;
            }
        }
        return some;
    }

    /**
     * An extension stops ringing without an answer, for example because the exchange goes on to the next one, and the call
     * goes on. If nobody else rings or talks, Planfix is told with a later report: the leg is cancelled if another extension
     * rings, and missed if the call ends. A telephone of which Planfix is not told counts only once it answers.
     *
     * @param ext the extension
     * @throws CallOrderException if it never rang, or talks
     */
    public final void giveUp(String ext) {
        report(() -> {
            if (isLate(ext + " gave up, which")) {
                return;
            }
            if (legs.find(ext) == null && legs.hasRungLate(ext)) {
                ignored(ext + " gave up, whose ringing was ignored");
                return;
            }
            Leg leg = known(ext, "cannot give up");
            if (leg.isTalking()) {
                throw refused(ext, "cannot give up, since it talks: report leave or hangUp");
            }
            if (leg.state != State.RINGING) {
                ignored(ext + " gave up, and had stopped ringing before");
            } else if (legs.goesOnWithout(leg)) {
                cancel(leg);
            } else {
                leg.state = State.GAVE_UP;
            }
        });
    }

    /**
     * Whoever talks passes the call on: another extension rings, and may {@link #answer} or {@link #giveUp}. Without a
     * consultation {@link #leave} of the first one follows.
     *
     * @param ext the extension to which the call goes
     * @throws CallOrderException if nobody has answered the call
     */
    public final void transfer(String ext) {
        Require.notBlank(ext, "ext");
        report(() -> {
            if (isLate("the transfer to " + ext)) {
                return;
            }
            if (!legs.isAnswered()) {
                throw refused(ext, "cannot get the call by transfer, since nobody has answered it");
            }
            Leg leg = legs.find(ext);
            if (leg != null && leg.isOpen()) {
                ignored("the transfer to " + ext + ", which has the call already");
            } else {
                start(ext, true);
            }
        });
    }

    /**
     * Whoever talks is out of the call, which goes on with others: a transfer without consultation.
     *
     * @param ext the extension that talked
     * @throws CallOrderException if it does not talk, or nobody else rings or talks
     */
    public final void leave(String ext) {
        report(() -> {
            if (isLate(ext + " left, which")) {
                return;
            }
            Leg leg = known(ext, "cannot leave");
            if (leg.state == State.OVER && leg.talked) {
                ignored(ext + " left, as it did before");
                return;
            }
            if (!leg.isTalking() || !legs.isAnybodyBut(leg)) {
                throw refused(
                        ext, "cannot leave, since it does not talk or nobody else is there: report transfer or hangUp");
            }
            talked(leg, null);
        });
    }

    /** The call is over, whoever ended it. */
    public final void hangUp() {
        end(null);
    }

    /**
     * The call is over, and the exchange knows how long the talk was.
     *
     * @param talk how long the last one talked, sent in whole seconds
     * @throws IllegalArgumentException if it is negative
     * @throws CallOrderException if it is more than zero, and nobody talks
     */
    public final void hangUp(Duration talk) {
        if (talk.isNegative()) {
            throw new IllegalArgumentException("talk is " + talk + "; use zero when nobody talked");
        }
        end(talk);
    }

    private void end(@Nullable Duration talk) {
        report(() -> {
            if (isLate("the end")) {
                return;
            }
            boolean talking = legs.talking() != null;
            if (talk != null && !talk.isZero() && !talking && !legs.areAllTold()) {
                throw new CallOrderException(callId(), this + " cannot end with a talk of " + talk + ": nobody talks");
            }
            for (Leg leg : legs.all()) {
                if (leg.waitsForItsEnd() && talking) {
                    cancel(leg);
                } else if (leg.waitsForItsEnd()) {
                    missed(leg);
                }
            }
            legs.all().stream().filter(Leg::isTalking).forEach(leg -> talked(leg, talk));
            over();
        });
    }

    /** Once no leg is open. */
    final void over() {
        wire.follow();
        over = true;
        calls.ended(this);
        if (legs.isEmpty()) {
            ignored("the end: no extension had a part in the call, so there is nothing to tell");
        } else if (wire.recording.isAnnounced() && !wire.recording.isTold()) {
            ignored("the recording: Planfix was told of no talk");
        }
    }

    /**
     * The call is being recorded, and the link follows, perhaps long after the end. Planfix then waits for it.
     *
     * @throws CallOrderException if the call is over and Planfix was told that there is no recording
     */
    public final void recorded() {
        report(() -> {
            if (wire.recording.isAnnounced()) {
                ignored("the recording was announced before");
            } else if (over) {
                throw tooLateForRecording();
            } else {
                wire.recording.announce();
            }
        });
    }

    /**
     * The call is being or was recorded. A link that comes before the end waits for it.
     *
     * @param found where the recording lies
     * @throws CallOrderException if the call is over and {@link #recorded()} was not reported in time
     */
    public final void recorded(Recording found) {
        Objects.requireNonNull(found, "found");
        report(() -> {
            if (!over) {
                wire.recording.found(found);
            } else if (wire.recording.isAnnounced()) {
                wire.late(found).ifPresent(this::ignored);
            } else {
                throw tooLateForRecording();
            }
        });
    }

    private CallOrderException tooLateForRecording() {
        String reason =
                ": record_link came although the call ended with is_recorded=0; report recorded() before the end";
        return new CallOrderException(callId(), this + reason);
    }

    /**
     * Fills a field of the call's data tag. It goes with the end of every leg but cancelled ones.
     *
     * @param name the field's exact name in Planfix, for example {@code utm_source}
     * @param value the text; the same name again replaces it
     * @throws IllegalArgumentException if the name is blank
     * @throws CallOrderException if the call is over
     */
    public final void field(String name, String value) {
        Require.notBlank(name, "name");
        Objects.requireNonNull(value, "value");
        report(() -> {
            if (over) {
                throw new CallOrderException(callId(), this + ": data_" + name + " cannot be sent after the end");
            }
            wire.field(name, value);
        });
    }

    /** A leg begins to ring. */
    abstract void begin(Leg leg, boolean transferred);

    abstract void accept(Leg leg);

    /** A leg only rang, and the call goes on without it. */
    abstract void cancel(Leg leg);

    /** A leg only rang, and the call ends. */
    abstract void missed(Leg leg);

    abstract String success();

    /** Lets an extension ring, also one more time. */
    final void start(String ext, boolean transferred) {
        Leg known = legs.find(ext);
        Leg leg = known == null ? newLeg(ext) : known;
        for (Leg other : legs.all()) {
            if (other.state == State.GAVE_UP && (other == leg || leg.isTold())) {
                cancel(other);
            }
        }
        begin(leg, transferred);
        leg.rings(++steps);
        legs.add(leg);
    }

    private Leg newLeg(String ext) {
        String reason = wire.reasonNotToSend(ext);
        if (reason != null) {
            news.add(() -> calls.listener().notSent(callId(), ext, reason));
        }
        return wire.leg(ext, reason == null);
    }

    private void talked(Leg leg, @Nullable Duration given) {
        Duration measured = Duration.ofNanos(calls.now() - leg.talkingSince);
        wire.success(leg, success(), given == null ? measured : given);
    }

    final Legs legs() {
        return legs;
    }

    /** Whether a leg was begun there, and not ended. */
    final boolean isOpenInPlanfix() {
        synchronized (lock) {
            return legs.isOpenInPlanfix();
        }
    }

    private Leg known(String ext, String what) {
        Leg leg = legs.find(ext);
        if (leg == null) {
            throw refused(ext, what + ", since it never rang");
        }
        return leg;
    }

    /** Whether the call is over, so that a report is too late for anything. */
    final boolean isLate(String what) {
        if (over) {
            ignored(what + " came after the call's end");
        }
        return over;
    }

    final CallOrderException refused(String ext, String what) {
        return new CallOrderException(callId(), ext + " " + what + "; " + this);
    }

    final void ignored(String reason) {
        news.add(() -> calls.listener().ignored(callId(), reason));
    }

    /** The call is named once more, perhaps by a report that knows more of it than the first one. */
    final void named(@Nullable String phone, @Nullable String line) {
        change(() -> wire.learn(phone, line, legs.isEmpty()).forEach(this::ignored));
    }

    final void report(Runnable change) {
        change(change);
        calls.touch(this);
    }

    /** Changes the call under its lock, and tells the listener afterwards without it. */
    final void change(Runnable change) {
        try {
            synchronized (lock) {
                change.run();
            }
        } finally {
            takeNews().forEach(Calls::tell);
        }
    }

    private List<Runnable> takeNews() {
        synchronized (lock) {
            List<Runnable> told = List.copyOf(news);
            news.clear();
            return told;
        }
    }

    @Override
    public final String toString() {
        synchronized (lock) {
            return wire + ": " + legs + (over ? ", over" : "");
        }
    }
}
