package io.github.planfixsdk.testkit;

/**
 * What the address of a scenario answered.
 *
 * @param task the number of the task that started the scenario
 * @param attempt 1, and up to 5 when the request was sent again
 * @param request the body that was sent
 * @param status the HTTP status; 0 if nobody answered
 * @param body the answer's body; the reason if nobody answered
 */
public record ScenarioAnswer(long task, int attempt, String request, int status, String body) {
    /**
     * Whether Planfix takes the request for delivered.
     *
     * @return true for 200 alone
     */
    public boolean isAccepted() {
        return status == 200;
    }
}
