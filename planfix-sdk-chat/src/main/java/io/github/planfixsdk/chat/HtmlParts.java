package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.MessageText.Link;
import io.github.planfixsdk.chat.MessageText.Part;
import io.github.planfixsdk.chat.MessageText.Text;
import io.github.planfixsdk.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads HTML as {@link Html#toText} does, with marks of private characters where links stood. */
final class HtmlParts {
    private static final Pattern MARK = Pattern.compile("\uE000(\\d{1,9})\uE001");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp|mailto|tel):.+", Pattern.CASE_INSENSITIVE);

    private HtmlParts() {}

    static List<Part> of(String raw) {
        Document document = Jsoup.parseBodyFragment(raw);
        // Only now, since entities stand for these characters as well.
        document.forEachNode(HtmlParts::withoutMarks);
        document.outputSettings().prettyPrint(false);
        List<Link> links = new ArrayList<>();
        for (Element element : document.select("a[href]")) {
            String address = element.attr("href").strip();
            if (ADDRESS.matcher(address).matches() && !hidden(element)) {
                element.replaceWith(new TextNode("\uE000" + links.size() + "\uE001"));
                String label = element.text();
                links.add(new Link(label.isBlank() ? address : label, address));
            }
        }
        List<MessageLines.Line> lines = new ArrayList<>();
        for (String line : Html.toText(document.body().html()).split("\n", -1)) {
            boolean quote = line.equals(">") || line.startsWith("> ");
            lines.add(new MessageLines.Line(quote, quote ? line.substring(Math.min(2, line.length())) : line));
        }
        return MessageLines.parts(lines, text -> split(text, links));
    }

    private static void withoutMarks(Node node) {
        if (node instanceof TextNode text) {
            text.text(withoutMarks(text.getWholeText()));
        } else if (node instanceof Element element && element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                attribute.setValue(withoutMarks(attribute.getValue()));
            }
        }
    }

    private static String withoutMarks(String text) {
        return text.replace('\uE000', '\uFFFD').replace('\uE001', '\uFFFD');
    }

    private static boolean hidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static List<Part> split(String text, List<Link> links) {
        List<Part> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            if (number >= links.size()) {
                continue; // Text: parsing what has been parsed may bring to light what was hidden.
            }
            if (mark.start() > done) {
                parts.add(new Text(text.substring(done, mark.start())));
            }
            parts.add(links.get(number));
            done = mark.end();
        }
        if (done < text.length()) {
            parts.add(new Text(text.substring(done)));
        }
        return parts;
    }
}
