package io.github.planfixsdk.testkit;

/**
 * Something a PBX sent that cannot have happened, or that Planfix cannot use.
 *
 * @param callId the call, empty if the command named none
 * @param ext the employee's short number, empty if the command named none
 * @param what the event, for example {@code ACCEPTED}; of other commands their name
 * @param reason what is wrong with it
 */
public record CallComplaint(String callId, String ext, String what, String reason) {}
