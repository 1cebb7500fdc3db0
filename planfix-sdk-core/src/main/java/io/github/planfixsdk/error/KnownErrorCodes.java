package io.github.planfixsdk.error;

import io.github.planfixsdk.error.ErrorCode.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documented codes: Planfix's help and specification, and one seen live (9004). */
final class KnownErrorCodes {
    private static final String CHECK_NUMBER = "Check the number, and that the token's owner may see the object.";
    private static final String CORRECT_VALUE = "The text says which value Planfix refused: correct it.";

    private KnownErrorCodes() {}

    static Map<Integer, ErrorCode> table() {
        Map<Integer, ErrorCode> codes = new LinkedHashMap<>();
        put(
                codes,
                0,
                "unknown error",
                Kind.OTHER,
                "Planfix does not say what went wrong: check the request's body and, for a comment list, that it has a filter.");
        put(
                codes,
                1,
                "wrong token",
                Kind.AUTHENTICATION,
                "Take the token from the account's own access settings and check that it belongs to this host.");
        put(codes, 2, "token not active", Kind.AUTHENTICATION, "Activate the token in Planfix, or create a new one.");
        put(
                codes,
                3,
                "object is being modified",
                Kind.LOCKED,
                "Something else is changing the object: repeat the call later.");
        put(codes, 5, "scope denies the method", Kind.ACCESS, "Add the scope that the operation needs to the token.");
        put(
                codes,
                6,
                "user has no access to the method or object",
                Kind.ACCESS,
                "Give the token's owner access to the object, or use a token of somebody who has it.");
        put(
                codes,
                10,
                "account blocked for spam",
                Kind.ACCOUNT,
                "Planfix blocked the account: write to Planfix's support.");
        put(codes, 11, "account frozen", Kind.ACCOUNT, "Unfreeze the account in Planfix.");
        put(
                codes,
                16,
                "user inactive",
                Kind.ACCOUNT,
                "The token's owner is inactive: activate them or use another owner's token.");
        put(codes, 20, "subscription not paid", Kind.ACCOUNT, "Pay the account's subscription.");
        put(
                codes,
                21,
                "API not available on a free account",
                Kind.ACCOUNT,
                "The API needs a paid plan: change the account's plan.");
        put(
                codes,
                22,
                "daily request limit spent",
                Kind.QUOTA,
                "The day's requests are used up: go on after the reset, or take a larger plan.");
        put(
                codes,
                23,
                "contact limit of the account reached",
                Kind.ACCOUNT,
                "The account has as many contacts as its plan allows: take a larger plan or delete contacts.");
        put(
                codes,
                24,
                "employee limit of the account reached",
                Kind.ACCOUNT,
                "The account has as many employees as its plan allows: take a larger plan.");
        put(
                codes,
                25,
                "limit of the account reached",
                Kind.ACCOUNT,
                "A limit of the account's plan is reached: take a larger plan.");
        put(
                codes,
                30,
                "invalid JSON",
                Kind.INVALID,
                "Planfix could not read the request's JSON: check what a raw value or filter put into it.");
        put(
                codes,
                40,
                "mandatory parameter missing",
                Kind.INVALID,
                "Give the mandatory parameter that the text names.");
        put(
                codes,
                41,
                "invalid parameter value",
                Kind.INVALID,
                "Correct the value that the text names: ids must exist and be visible to the token's owner.");
        put(
                codes,
                405,
                "method not allowed",
                Kind.ACCESS,
                "The address does not take this HTTP method: check the base URL.");
        put(codes, 600, "checklist item not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 601, "checklist item could not be created", Kind.INVALID, CORRECT_VALUE);
        put(codes, 602, "checklist item could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(codes, 1000, "task not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 1001, "task could not be added", Kind.INVALID, CORRECT_VALUE);
        put(codes, 1002, "task could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(codes, 2000, "contact not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 2001, "contact could not be added", Kind.INVALID, CORRECT_VALUE);
        put(codes, 2002, "contact could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(
                codes,
                2003,
                "access to Planfix needs an e-mail",
                Kind.INVALID,
                "Give the contact an e-mail, or no access to Planfix.");
        put(codes, 2004, "invalid e-mail", Kind.INVALID, "Give a valid e-mail address.");
        put(
                codes,
                2005,
                "login e-mail not unique",
                Kind.INVALID,
                "Another contact logs in with this e-mail: give another one.");
        put(codes, 2006, "name missing", Kind.INVALID, "Give the contact a name.");
        put(
                codes,
                2007,
                "e-mail already among additional e-mails",
                Kind.INVALID,
                "The e-mail is already among the additional ones: remove it there or give another one.");
        put(codes, 3000, "project not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 3001, "project could not be added", Kind.INVALID, CORRECT_VALUE);
        put(codes, 3002, "project could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(codes, 4000, "employee not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 4001, "employee could not be added", Kind.INVALID, CORRECT_VALUE);
        put(codes, 4002, "employee could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(codes, 4003, "e-mail not unique", Kind.INVALID, "Another employee has this e-mail: give another one.");
        put(codes, 4004, "invalid user name", Kind.INVALID, "Give a valid user name.");
        put(
                codes,
                4005,
                "user name not unique",
                Kind.INVALID,
                "Another employee has this user name: give another one.");
        put(codes, 4006, "name missing", Kind.INVALID, "Give the employee a name.");
        put(codes, 5000, "comment not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 5001, "comment could not be added", Kind.INVALID, CORRECT_VALUE);
        put(codes, 5002, "comment could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(codes, 6000, "data tag not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 6001, "entry could not be added", Kind.INVALID, CORRECT_VALUE);
        put(codes, 6002, "entry could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(codes, 6010, "entry not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 6011, "entry could not be added", Kind.INVALID, CORRECT_VALUE);
        put(codes, 6012, "entry could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(codes, 6013, "entry could not be deleted", Kind.INVALID, CORRECT_VALUE);
        put(codes, 7000, "file not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 7001, "file could not be added", Kind.INVALID, CORRECT_VALUE);
        put(
                codes,
                7002,
                "file larger than the subscription allows",
                Kind.INVALID,
                "Send a smaller file, or take a larger plan.");
        put(codes, 7003, "file could not be deleted", Kind.INVALID, CORRECT_VALUE);
        put(codes, 8000, "directory not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 8010, "entry not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 8011, "entry could not be added", Kind.INVALID, CORRECT_VALUE);
        put(codes, 8012, "entry could not be updated", Kind.INVALID, CORRECT_VALUE);
        put(codes, 8013, "entry could not be deleted", Kind.INVALID, CORRECT_VALUE);
        put(codes, 9000, "report not found", Kind.NOT_FOUND, CHECK_NUMBER);
        put(codes, 9001, "plan does not include report generation", Kind.ACCOUNT, "Reports need a larger plan.");
        put(
                codes,
                9002,
                "report already in progress",
                Kind.LOCKED,
                "A report is being generated: wait for the request whose id the text names.");
        put(
                codes,
                9003,
                "request id does not exist",
                Kind.NOT_FOUND,
                "Planfix does not know this run, or no longer: look for it among the report's saves, or run the report again.");
        put(
                codes,
                9004,
                "report generated less than 10 minutes ago",
                Kind.LOCKED,
                "The report was generated less than ten minutes ago: read that result, or wait.");
        return Collections.unmodifiableMap(codes);
    }

    private static void put(Map<Integer, ErrorCode> codes, int number, String meaning, Kind kind, String remedy) {
        codes.put(number, new ErrorCode(number, meaning, kind, remedy));
    }
}
