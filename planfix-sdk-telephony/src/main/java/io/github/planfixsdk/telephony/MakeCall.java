package io.github.planfixsdk.telephony;

/**
 * An employee clicked on a number: ring the employee, then the client. {@link #toString()} leaves the number out.
 *
 * @param from the employee's short number
 * @param to the number to call, as Planfix sent it
 */
public record MakeCall(String from, String to) {
    @Override
    public String toString() {
        return "click of " + from;
    }
}
