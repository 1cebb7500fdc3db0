package io.github.planfixsdk.bulk;

import io.github.planfixsdk.contact.ContactImport;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.DuplicatePolicy;
import io.github.planfixsdk.contact.UniqueField;
import io.github.planfixsdk.model.Phone;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that cannot be right: Planfix would not say which ones they were. Only what certainly is a mistake is refused; values that came
 * through the raw door are left alone.
 */
final class RowCheck {
    private final boolean updates;
    private final String uniqueField;
    private final boolean contactTemplate;
    private final boolean companyTemplate;

    RowCheck(ContactImport options) {
        Object policy = options.asMap().get("optionImportDuplicate");
        Object field = options.asMap().get("optionImportUniqueField");
        this.updates = policy != null && policy.toString().equals(DuplicatePolicy.UPDATE.toString());
        this.uniqueField = field == null ? "" : field.toString();
        this.contactTemplate = options.asMap().get("contactTemplateId") != null;
        this.companyTemplate = options.asMap().get("companyTemplateId") != null;
    }

    /** What is wrong with a row, or null. */
    @Nullable
    String problem(@Nullable ContactRequest row) {
        if (row == null) {
            return "there is no row";
        }
        Map<String, Object> values = row.asMap();
        boolean nameless = isBlank(values.get("name")) && isBlank(values.get("lastname"));
        if (nameless && !hasTemplate(values) && !(updates && isRecognised(values))) {
            return "it has no name: give a name or a lastname";
        }
        if (values.get("email") instanceof String email && !email.isEmpty() && !isEmail(email)) {
            return "its email is no address: it needs something before and after an @, and no spaces";
        }
        if (values.get("phones") instanceof Collection<?> phones) {
            for (Object phone : phones) {
                if (phone instanceof Phone known && known.number().chars().noneMatch(Character::isDigit)) {
                    return "one of its phones has no digits";
                }
            }
        }
        return null;
    }

    /** A template may have the name. */
    private boolean hasTemplate(Map<String, Object> values) {
        Object company = values.get("isCompany");
        boolean person = company == null || Boolean.FALSE.equals(company);
        return values.get("template") != null
                || (contactTemplate && !Boolean.TRUE.equals(company))
                || (companyTemplate && !person);
    }

    /** An update of a contact that is found by something else may leave out its name. */
    private boolean isRecognised(Map<String, Object> values) {
        if (uniqueField.startsWith("custom:")) {
            return has(values, "customFieldData");
        }
        if (uniqueField.equals(UniqueField.NUMBER.toString())) {
            return has(values, "id");
        }
        if (uniqueField.equals(UniqueField.PHONE.toString())) {
            return has(values, "phones");
        }
        boolean byAddress = uniqueField.equals(UniqueField.EMAIL_PHONE.toString())
                || uniqueField.equals(UniqueField.EMAIL_PHONE_NAME.toString())
                || uniqueField.equals(UniqueField.EMAIL_PHONE_NAME_IFNOT.toString());
        return byAddress && (has(values, "email") || has(values, "phones"));
    }

    private static boolean has(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value instanceof Collection<?> list ? !list.isEmpty() : !isBlank(value);
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    private static boolean isEmail(String email) {
        int at = email.lastIndexOf('@');
        return at > 0 && at < email.length() - 1 && email.chars().noneMatch(Character::isWhitespace);
    }
}
