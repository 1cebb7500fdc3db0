package io.github.planfixsdk.testkit;

/**
 * What is wrong with a provider's answer to an operator's message.
 *
 * @param messageId the message's id, also if it was left out of the request
 * @param answer the answer
 * @param reason what is wrong with it, in words
 */
public record ChatProblem(String messageId, ProviderAnswer answer, String reason) {}
