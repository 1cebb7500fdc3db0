package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.DirectoryEntryField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.directory.DirectoryEntries;
import io.github.planfixsdk.directory.TitledEntry;
import io.github.planfixsdk.task.TaskRequest;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Tasks that refer to entries of a directory by their titles; what is missing there is added. */
public final class DirectoryEntryByTitle {
    private DirectoryEntryByTitle() {}

    /**
     * The entries of a directory, to be made once and shared.
     *
     * @param planfix the client
     * @param directory the directory's number
     * @return its entries
     */
    public static DirectoryEntries entries(PlanfixClient planfix, long directory) {
        DirectoryEntries products = DirectoryEntries.builder(planfix.directories(), directory)
                .title("Name")
                .expiry(Duration.ofHours(1))
                .build();
        return products;
    }

    /**
     * A task for a product.
     *
     * @param planfix the client
     * @param products the directory's entries
     * @param field the task's field with the product
     * @param title the product
     * @return the product's entry
     */
    public static TitledEntry order(
            PlanfixClient planfix, DirectoryEntries products, DirectoryEntryField field, String title) {
        TitledEntry product = products.findOrCreate(title);
        planfix.tasks()
                .create(TaskRequest.builder()
                        .name("Order " + product.title())
                        .customField(field, product.key())
                        .build());
        return product;
    }

    /**
     * A product with its price, if it is new.
     *
     * @param products the directory's entries
     * @param price the directory's field with the price
     * @return the product's entry
     */
    public static TitledEntry priced(DirectoryEntries products, NumberField price) {
        TitledEntry lamp = products.findOrCreate("Lamp", entry -> entry.customField(price, 40));
        return lamp;
    }

    /**
     * Tries it on an account in memory.
     *
     * @param args not needed
     */
    public static void main(String[] args) {
        demonstrate(System.out);
    }

    /**
     * The same, told elsewhere.
     *
     * @param out where to tell of it
     */
    static void demonstrate(PrintStream out) {
        try (ExampleAccount account = ExampleAccount.open()) {
            var settings = account.fake().settings();
            long directory = settings.directories().add("{'name':'Products'}");
            long name = settings.addCustomField("{'name':'Name','type':0,'objectType':2,'owner':" + directory + "}");
            long price = settings.addCustomField("{'name':'Price','type':1,'objectType':2,'owner':" + directory + "}");
            long product = settings.addCustomField("{'name':'Product','type':9,'directoryId':" + directory + "}");
            for (String title : List.of("Desk", "Chair", "Chair")) {
                settings.directories()
                        .addEntry(
                                directory,
                                "{'customFieldData':[{'field':{'id':" + name + "},'value':'" + title + "'}]}");
            }
            DirectoryEntries products = entries(account.planfix(), directory);

            for (String title : List.of("desk", "Shelf", "shelf ", "Chair")) {
                out.println(
                        told(title, order(account.planfix(), products, CustomField.directoryEntry(product), title)));
            }
            out.println(told("Lamp", priced(products, CustomField.number(price))));
            out.println(settings.directories().entries(directory).size() + " products, "
                    + account.fake().tasks().size() + " tasks");
        }
    }

    private static String told(String title, TitledEntry entry) {
        return "\"" + title + "\" is entry " + entry.key()
                + (entry.created() ? ", new" : "")
                + (entry.isAmbiguous() ? ", as are " + entry.others() : "");
    }
}
