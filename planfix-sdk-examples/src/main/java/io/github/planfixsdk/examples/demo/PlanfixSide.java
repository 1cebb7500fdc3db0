package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.examples.demo.ChatVendor.Delivery;
import io.github.planfixsdk.telephony.MakeCall;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.ProviderAnswer;
import java.util.ArrayList;
import java.util.List;

/** What Planfix's employees do: answer in a chat, write to a client first, click on a number. */
final class PlanfixSide {
    private final FakePlanfix planfix;
    private final TelephonyVendor telephony;
    private final ChatVendor chats;
    private final Report report;
    private final List<String> problems = new ArrayList<>();

    PlanfixSide(FakePlanfix planfix, TelephonyVendor telephony, ChatVendor chats, Report report) {
        this.planfix = planfix;
        this.telephony = telephony;
        this.chats = chats;
        this.report = report;
    }

    /** The administrator enters both vendors into the settings and switches the telephony on. */
    void connect(String telephonyKey, String chatKey) {
        planfix.chat().connect(ChatVendor.PROVIDER, chats.address(), chatKey);
        planfix.telephony().connect(telephony.address(), telephonyKey);
        arrived("setup", planfix.telephony().setup(), telephony.isConnected());
    }

    /** What did not arrive at a vendor. */
    List<String> act(String chatId, String ext, String phone, String newPhone) {
        String answer = report.say("Your bicycle is ready.", "Ваш велосипед готов.");
        ProviderAnswer reply = planfix.chat().operatorReplies(chatId, answer);
        arrived("reply", reply, chats.deliveries().contains(new Delivery(chatId, answer, false)));
        report.line(report.say("  an employee answers in chat ", "  сотрудник отвечает в чате ")
                + chatId
                + report.say("; the chat service got: ", "; сервис чатов получил: ")
                + answer);

        ProviderAnswer click = planfix.telephony().clickToCall(ext, phone);
        arrived("makeCall", click, telephony.clicks().contains(new MakeCall(ext, phone)));
        report.line(report.say("  an employee clicks on ", "  сотрудник нажимает на ") + phone
                + report.say("; the exchange dials: ", "; АТС набирает: ") + ext + " → " + phone);

        String greeting = report.say("Good evening! Your order has arrived.", "Добрый вечер! Ваш заказ пришёл.");
        ProviderAnswer first = planfix.chat().writesFirst(newPhone, greeting);
        Delivery opened = new Delivery("u-phone-" + newPhone, greeting, true);
        arrived("first message", first, chats.deliveries().contains(opened));
        boolean learnt = planfix.chat().task(opened.chatId()).isPresent();
        if (!learnt) {
            problems.add("first message: Planfix did not learn chat " + opened.chatId());
        }
        report.line(report.say("  an employee writes first to ", "  сотрудник пишет первым на ") + newPhone
                + report.say("; the chat service opened ", "; сервис чатов открыл ") + opened.chatId() + ": "
                + greeting);
        return List.copyOf(problems);
    }

    private void arrived(String what, ProviderAnswer answer, boolean arrived) {
        if (answer.status() != 200 || !arrived) {
            problems.add(what + " did not arrive: status " + answer.status() + " " + answer.body());
        }
    }
}
