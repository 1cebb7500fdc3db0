package io.github.planfixsdk.examples.guide;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.examples.job.VendorNotifications;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.telephony.CallerAnswer;
import io.github.planfixsdk.telephony.CallerLookup;
import io.github.planfixsdk.telephony.Calls;
import io.github.planfixsdk.telephony.ExtensionRefresh;
import io.github.planfixsdk.telephony.Extensions;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonySender;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Snippets of docs/telephony.md: who calls, extensions, one's own PBX. */
public final class CallerLookupGuide {
    private CallerLookupGuide() {}

    /** What this guide wants of an exchange. */
    public interface Exchange {
        /**
         * Shows who calls.
         *
         * @param name the text
         */
        void show(String name);

        /**
         * Rings one telephone.
         *
         * @param ext the short number
         */
        void ring(String ext);

        /** Goes on as if nobody had been asked. */
        void continueScenario();
    }

    /**
     * Forwards a ringing call.
     *
     * @param lookup one for all calls of the account
     * @param number the caller's number
     * @param callId the exchange's id of the call
     * @param pbx the exchange
     */
    public static void forward(CallerLookup lookup, String number, String callId, Exchange pbx) {
        CallerAnswer answer = lookup.find(number, callId);
        pbx.show(answer.name());
        answer.forwardTo().ifPresentOrElse(pbx::ring, pbx::continueScenario);
    }

    /**
     * A lookup that forwards to whoever stands in.
     *
     * @param telephony the client
     * @param planfix the REST client
     * @return the lookup
     */
    public static CallerLookup withReplacements(TelephonyClient telephony, PlanfixClient planfix) {
        PlanfixClient quick = planfix.with(options -> options.timeout(Duration.ofSeconds(10)));
        Extensions extensions = Extensions.of(quick.users());
        extensions.refresh();
        CallerLookup lookup = CallerLookup.builder(telephony)
                .replacements(extensions)
                .deadline(Duration.ofMillis(1500))
                .build();
        return lookup;
    }

    /**
     * Reads the employees, and shows how that went.
     *
     * @param planfix the REST client
     * @param settings shows a line to the administrator
     * @return the employees
     */
    public static Extensions refresh(PlanfixClient planfix, Consumer<String> settings) {
        Extensions extensions = Extensions.builder(planfix.users())
                .phones(PhoneNormalizer.forRegion("RU"))
                .build();
        ExtensionRefresh run = extensions.refresh();
        settings.accept(run.at() + " " + run.status() + ", " + run.withExtension() + " of " + run.employees());
        extensions
                .duplicates()
                .forEach((ext, employees) -> settings.accept(ext + " was given to " + employees.size() + " employees"));
        return extensions;
    }

    /**
     * Short numbers from elsewhere.
     *
     * @param planfix the REST client
     */
    public static void elsewhere(PlanfixClient planfix) {
        Extensions byField =
                Extensions.builder(planfix.users()).from(CustomField.line(87)).build();
        Extensions byMap = Extensions.builder(planfix.users())
                .from(Map.of(5L, "101", 7L, "102"))
                .build();
        byField.refresh();
        byMap.refresh();
    }

    /**
     * Calls that leave out what Planfix would drop.
     *
     * @param sender sends events
     * @param extensions the employees
     * @return the calls
     */
    public static Calls filtered(TelephonySender sender, Extensions extensions) {
        Calls calls = Calls.builder(sender).extensions(extensions).build();
        return calls;
    }

    /**
     * Receives a vendor's notifications.
     *
     * @param calls tells Planfix
     * @param server listens to the vendor
     * @param log takes reasons
     */
    public static void notifications(Calls calls, HttpServer server, Consumer<String> log) {
        Map<String, String> extensions = Map.of("2001", "101", "2002", "102");
        VendorNotifications adapter = new VendorNotifications(calls, extensions, "100", true, log);
        server.createContext("/vendor/5d1c0a", JdkHttpAdapter.of(adapter));
    }
}
