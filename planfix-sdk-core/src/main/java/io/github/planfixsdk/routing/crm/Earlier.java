package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Warning;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What earlier attempts at an interaction have left in Planfix. */
final class Earlier {
    private static final int LOGIN_EMAIL_NOT_UNIQUE = 2005;
    private static final int EMAIL_AMONG_ADDITIONAL = 2007;
    private static final int MOST_REQUESTS = 4;
    private static final Client NOBODY = Client.nobody(true, List.of(), 0);
    private static final Client ASKED_IN_VAIN = Client.nobody(false, List.of(), 1);
    private static final Client NOT_LOOKED_FOR =
            Client.nobody(true, List.of(notLookedFor("contact", "контакт не искался")), 0);

    static final Warning UNSURE = new Warning(Warning.Code.AMBIGUOUS_WRITE, "earlier").inRussian("прошлая попытка");

    private final CrmTools tools;
    private final Decision decision;
    private final @Nullable Client justFound;
    private final int forFacts;
    private final boolean passesAnonymous;
    private ExecutionLog.@Nullable Entry entry;
    private boolean marksRefused;

    /**
     * With {@code justFound} the decision's facts are fresh.
     *
     * @param forFacts what facts collected beforehand have cost
     * @param passesAnonymous whether a chat may have been carried out before number and address were known
     */
    Earlier(CrmTools tools, Decision decision, @Nullable Client justFound, int forFacts, boolean passesAnonymous) {
        this.tools = tools;
        this.decision = decision;
        this.justFound = justFound;
        this.forFacts = forFacts;
        this.passesAnonymous = passesAnonymous;
    }

    /** The log's answer; null if it has none. */
    void is(ExecutionLog.@Nullable Entry before) {
        entry = before;
    }

    private boolean is(ExecutionLog.State state) {
        return entry != null && entry.state() == state;
    }

    /** Whether it is unknown if an earlier attempt has created something. */
    boolean isAmbiguous() {
        return is(ExecutionLog.State.AMBIGUOUS);
    }

    /** Whether there may have been an attempt that the log has lost. */
    private boolean mayBeLost() {
        return entry == null && !tools.log().survivesRestarts();
    }

    private boolean withoutContact() {
        return (entry == null || entry.contact() == null) && decision.contact().action() == ContactPlan.Action.CREATE;
    }

    /** Whether an attempt may have come further than its entry says, which only a mark can tell. */
    private boolean isOpen() {
        boolean cutOff = is(ExecutionLog.State.INTERRUPTED) && tools.log().survivesRestarts();
        return isAmbiguous() || (cutOff && marksRefused);
    }

    /** Whether it is unknown if the contact was created, so that nobody may create it again. */
    boolean isContactOpen() {
        return isOpen() && withoutContact();
    }

    /** Whether it is unknown if the task was created. */
    boolean isTaskOpen() {
        return isOpen() && !withoutContact();
    }

    /** Whether the log knows of an attempt. */
    boolean isKnown() {
        return entry != null;
    }

    /** The contact that need not be created; by its mark only if there is a reason to think that it was. */
    Client contact() {
        ContactPlan plan = decision.contact();
        boolean anonymous = plan.phone() == null && plan.email() == null;
        Client asked = NOBODY;
        if (!anonymous) {
            asked = justFound == null ? search(plan) : justFound.again();
            if (asked.contact() != null) {
                return asked;
            }
        }
        boolean anonymousBefore = mayHaveBeenAnonymous();
        if (isContactOpen()
                || is(ExecutionLog.State.INTERRUPTED)
                || (anonymous && mayBeLost())
                || (anonymousBefore && (isLaterReport() || leavesRoom(asked.requests() + 1)))) {
            return byMark().after(asked);
        }
        return anonymousBefore ? NOT_LOOKED_FOR.after(asked) : asked;
    }

    /**
     * Nobody that was found when the facts were collected is looked for by number once more, if that stays within the limit;
     * Planfix itself refuses a second contact with one address.
     */
    private Client search(ContactPlan plan) {
        Client byBoth = tools.clients().remembered(plan.phone(), plan.email());
        // After a search that left additional addresses out, nothing is remembered of the address.
        Client known = byBoth == null ? tools.clients().remembered(plan.phone(), null) : byBoth;
        if (known == null) {
            return tools.clients().search(plan.phone(), plan.email());
        }
        boolean again = known.isRememberedAbsence() && plan.phone() != null;
        return again && leavesRoom(mayHaveBeenAnonymous() ? 2 : 1)
                ? tools.clients().search(plan.phone(), null)
                : known;
    }

    /** Whether facts, so many requests before the contact is created, the contact and its task stay within the limit. */
    private boolean leavesRoom(int requests) {
        int before = justFound == null ? forFacts : justFound.requests();
        int writes = decision.task().isPresent() ? 2 : 1;
        return before + requests + writes <= MOST_REQUESTS;
    }

    /**
     * A program whose log is lost may have carried the chat out before it had number and address, by which what it has made
     * can't be found.
     */
    private boolean mayHaveBeenAnonymous() {
        return mayBeLost()
                && passesAnonymous
                && decision.interaction().kind() == InteractionKind.CHAT
                && !isNewerThanTheExecutor();
    }

    /** What these say comes when the chat has been reported before, so it is worth a fifth request. */
    private boolean isLaterReport() {
        return switch (decision.interaction().phase()) {
            case IDENTIFIED, TAGGED, RECORDED -> true;
            case STARTED, ANSWERED, FINISHED -> false;
        };
    }

    static Warning notLookedFor(String what, String russian) {
        return new Warning(
                        Warning.Code.DUPLICATE_RISK,
                        what + ", not looked for, because the log doesn't survive a restart")
                .inRussian(russian + ", хотя журнал не переживает перезапуска");
    }

    private Client byMark() {
        String mark = tools.marks().ofContact(decision.interaction());
        Contact made = marked(() -> tools.marks().findContact(mark));
        return made == null
                ? Client.nobody(true, List.of(), 1)
                : Client.found(
                        made, null, List.of(new Warning(Warning.Code.FOUND_BY_MARK, "contact:" + made.number())), 1);
    }

    /** Whoever is there after a failed create, or nobody; with what looking has cost. */
    Client contactInsteadOf(PlanfixException failure) {
        try {
            return lookedForAfter(failure);
        } catch (PlanfixException unread) {
            // What goes wrong here must not hide why the create failed.
            failure.addSuppressed(unread);
            return ASKED_IN_VAIN;
        }
    }

    private Client lookedForAfter(PlanfixException failure) {
        String email = decision.contact().email();
        if (failure.mayHaveBeenApplied()) {
            return byMark();
        }
        if (email != null && failure instanceof ApiException refused) {
            int code = refused.code().number();
            if (code == LOGIN_EMAIL_NOT_UNIQUE || code == EMAIL_AMONG_ADDITIONAL) {
                Client owner = tools.clients().ownerOf(email, code == EMAIL_AMONG_ADDITIONAL);
                Warning taken = new Warning(Warning.Code.ADDRESS_IN_USE, "contact:" + owner.contact());
                return owner.after(Client.nobody(true, List.of(taken), 0));
            }
        }
        return NOBODY;
    }

    /** The task that is there after a failed create; throws the failure if none is. */
    long taskInsteadOf(PlanfixException failure) {
        Long made = null;
        try {
            made = failure.mayHaveBeenApplied() ? task() : null;
        } catch (PlanfixException unread) {
            failure.addSuppressed(unread);
        }
        if (made == null) {
            throw failure;
        }
        return made;
    }

    /** The task with this interaction's mark; a request. */
    @Nullable
    Long task() {
        return marked(() -> tools.marks().findTask(tools.marks().ofTask(decision.interaction())));
    }

    static Warning foundTask(@Nullable Long number) {
        return new Warning(Warning.Code.FOUND_BY_MARK, "task " + number).inRussian("задача " + number);
    }

    private <T> @Nullable T marked(Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (InvalidRequestException refused) {
            marksRefused = true;
            return null;
        }
    }

    /**
     * Whether there may be a task already: one follows its contact, so where that was made now there is none.
     *
     * @param contactCreated whether the contact was made for this interaction, now or earlier
     */
    boolean mayHaveMadeTask(boolean contactCreated, List<Execution.Step> steps) {
        return !steps.contains(Execution.Step.CREATE_CONTACT) && (mustHaveBegun(contactCreated) || mayBeLost());
    }

    /** Where nothing says that there was an attempt, looking for its task must not take a fifth request, or a chat's sixth. */
    boolean isTooCostly(boolean contactCreated, int requests) {
        boolean isLaterReport = decision.interaction().kind() == InteractionKind.CHAT && isLaterReport();
        int most = isLaterReport ? MOST_REQUESTS + 1 : MOST_REQUESTS;
        return !mustHaveBegun(contactCreated) && forFacts + requests + 2 > most;
    }

    /** Began after this executor was made, so no earlier program can have worked on it. */
    boolean isNewerThanTheExecutor() {
        return decision.interaction()
                .get(Attributes.START_TIME)
                .filter(began -> began.isAfter(tools.since()))
                .isPresent();
    }

    private boolean mustHaveBegun(boolean contactCreated) {
        boolean isCertain = is(ExecutionLog.State.FAILED) && !withoutContact();
        return (contactCreated && !isCertain) || isTaskOpen() || is(ExecutionLog.State.INTERRUPTED);
    }
}
