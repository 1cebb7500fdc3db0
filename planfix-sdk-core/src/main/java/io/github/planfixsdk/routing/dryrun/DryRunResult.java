package io.github.planfixsdk.routing.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Verdict;
import io.github.planfixsdk.routing.Warning;
import java.util.List;
import java.util.Map;

/**
 * What a configuration would have done with recorded interactions. Counts are exact; lists of what never happened are empty.
 *
 * @param configurationHash the configuration's hash
 * @param interactions how many reports were decided on
 * @param kinds how many of each kind
 * @param verdicts how many of each verdict
 * @param reasons how many for each reason
 * @param warnings how often each warning
 * @param rules how often each responsible rule matched, all rules of the configuration
 * @param responsibles how often who would be responsible, the most frequent first
 * @param tasks how many tasks would be created by what, the most frequent first
 * @param contactsCreated how many contacts would be created; those that Planfix makes of calls are not among them
 * @param leastRequests how many requests it would cost at least
 * @param mostRequests how many at most, without retries and the definitions of custom fields
 * @param dailyQuota how many the account has in a day
 * @param examples the first decisions, in order
 * @param unreadable what of a file could not be read
 */
public record DryRunResult(
        String configurationHash,
        long interactions,
        Map<InteractionKind, Long> kinds,
        Map<Verdict, Long> verdicts,
        Map<Reason, Long> reasons,
        Map<Warning.Code, Long> warnings,
        List<RuleCount> rules,
        Map<PersonRef, Long> responsibles,
        Map<TaskTarget, Long> tasks,
        long contactsCreated,
        long leastRequests,
        long mostRequests,
        int dailyQuota,
        List<Decision> examples,
        RecordedInteractions.Unreadable unreadable) {
    /**
     * Copies the lists; the maps are unmodifiable already.
     *
     * @param configurationHash the configuration's hash
     * @param interactions how many reports were decided on
     * @param kinds how many of each kind
     * @param verdicts how many of each verdict
     * @param reasons how many for each reason
     * @param warnings how often each warning
     * @param rules how often each responsible rule matched
     * @param responsibles how often who would be responsible
     * @param tasks how many tasks would be created by what
     * @param contactsCreated how many contacts would be created
     * @param leastRequests how many requests it would cost at least
     * @param mostRequests how many at most
     * @param dailyQuota how many the account has in a day
     * @param examples the first decisions, in order
     * @param unreadable what of a file could not be read
     */
    public DryRunResult {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /** {@return how many tasks would be created} */
    public long tasksCreated() {
        return tasks.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Everything as JSON, with the examples as {@link Decision#toJson()} writes them, but less of large conditions and of many
     * rules, and how much more there is.
     *
     * @return a new object
     */
    public JsonNode toJson() {
        return ResultJson.of(this);
    }

    /** The counts; nothing personal. */
    @Override
    public String toString() {
        return interactions + " interactions " + verdicts + ", " + contactsCreated + " contacts, " + tasksCreated()
                + " tasks, " + leastRequests + " to " + mostRequests + " requests";
    }
}
