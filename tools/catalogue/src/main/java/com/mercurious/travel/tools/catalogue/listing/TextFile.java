package com.mercurious.travel.tools.catalogue.listing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Opens text files whose encoding nobody tells: a byte order mark decides, else the NUL bytes of UTF-16, else what an XML
 * declaration says, else it is UTF-8. Bytes that are no text in it become U+FFFD, so that they spoil one value and not the file.
 */
final class TextFile {
    /** Stands in the text for bytes that were none. */
    static final char UNREADABLE = '\uFFFD';

    private static final int BEGINNING = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

    private TextFile() {}

    /** @throws IOException where there is no such file, or it can't be read */
    static Reader open(Path file) throws IOException {
        return open(file, false);
    }

    /** Like {@link #open}, heeding an XML declaration; one that contradicts the bytes does not count. */
    static Reader openXml(Path file) throws IOException {
        return open(file, true);
    }

    private static Reader open(Path file, boolean xml) throws IOException {
        BOMInputStream in = BOMInputStream.builder()
                .setInputStream(new BufferedInputStream(Files.newInputStream(file)))
                .setByteOrderMarks(
                        ByteOrderMark.UTF_8,
                        ByteOrderMark.UTF_32LE,
                        ByteOrderMark.UTF_32BE,
                        ByteOrderMark.UTF_16LE,
                        ByteOrderMark.UTF_16BE)
                .get();
        try {
            Charset charset = in.hasBOM() ? Charset.forName(in.getBOMCharsetName()) : charsetOf(in, xml);
            return new BufferedReader(new InputStreamReader(in, charset));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static Charset charsetOf(InputStream in, boolean xml) throws IOException {
        in.mark(BEGINNING);
        byte[] beginning = in.readNBytes(BEGINNING);
        in.reset();
        if (beginning.length >= 2 && beginning[0] == 0 && beginning[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (beginning.length >= 2 && beginning[0] != 0 && beginning[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return xml ? declaredIn(new String(beginning, StandardCharsets.US_ASCII)) : StandardCharsets.UTF_8;
    }

    /** The declaration was read as ASCII, so that one of an encoding of two bytes a letter is not true. */
    private static Charset declaredIn(String beginning) {
        Matcher declared = DECLARED.matcher(beginning);
        if (!declared.find() || !Charset.isSupported(declared.group(1))) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = Charset.forName(declared.group(1));
        boolean asciiBased = "<?xml".equals(new String("<?xml".getBytes(StandardCharsets.US_ASCII), charset));
        return asciiBased ? charset : StandardCharsets.UTF_8;
    }
}
