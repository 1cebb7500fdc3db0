package io.github.planfixsdk.testkit;

/**
 * What a chat provider's or PBX's handler answered to the fake.
 *
 * @param request the form that was sent, decoded, one {@code name=value} per line; without {@code token}, and with
 *     {@code ***} for {@code planfix_token}
 * @param status the HTTP status; 0 if the handler could not be reached
 * @param body the body; the reason if the handler could not be reached
 */
public record ProviderAnswer(String request, int status, String body) {}
