package com.mercurious.travel.tools.deploy.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** What a plain scalar means to Kubernetes' reader, which takes YAML 1.1 but for its numbers of base 60. */
final class YamlScalars {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Set<String> OTHER_BOOLEANS =
            Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7]+");
    private static final Pattern OCTAL_OF_TODAY = Pattern.compile("[-+]?0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private YamlScalars() {}

    /** Whether some readers take the text for a boolean and others for a string. */
    static boolean isAmbiguous(String text) {
        return OTHER_BOOLEANS.contains(text);
    }

    /** The value of a scalar that is written without quotes. */
    static Object valueOf(String text) {
        if (NULLS.contains(text)) {
            return null;
        }
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        if (DECIMAL.matcher(text).matches()) {
            return new BigInteger(text);
        }
        if (OCTAL.matcher(text).matches()) {
            return new BigInteger(text, 8);
        }
        if (OCTAL_OF_TODAY.matcher(text).matches()) {
            return new BigInteger(text.replace("0o", ""), 8);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return new BigInteger(text.replace("0x", ""), 16);
        }
        if (FLOAT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return text;
    }
}
