package com.mercurious.travel.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackUrlTest {
    private static final List<String> PORTS = List.of("443");

    @ParameterizedTest
    @CsvSource({
        "https://example.com, example.com, /",
        "https://example.com:443/a/b?c=d%26&e, example.com, /a/b?c=d%26&e",
        "HTTPS://Hooks.Example.COM/%0d%0aX-Evil:%20yes, hooks.example.com, /%0d%0aX-Evil:%20yes",
        "https://xn--mnchen-3ya.example/, xn--mnchen-3ya.example, /",
        "https://93.184.216.34/x, 93.184.216.34, /x"
    })
    void anAddressIsTakenAsItIsWritten(String text, String host, String target) throws Exception {
        // When
        CallbackUrl url = CallbackUrl.parse(text, false, PORTS);

        // Then
        assertThat(url).isEqualTo(new CallbackUrl(true, host, 443, target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://example.0x1/",
                "https://256.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1%25eth0]/",
                "https:///nowhere",
                "https://-a.example/",
                "https://a..example/",
                "https://%31%32%37.0.0.1/"
            })
    void aHostThatSomeoneReadsAsAnotherIsRefused(String text) {
        assertThat(misfit(text)).isEqualTo("has no host that is a name or an IPv4 address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/\r\nX-Evil: yes",
                "https://example.com/ HTTP/1.1",
                "https://example.com\\@10.0.0.1/",
                "https://exämple.com/",
                "https://①②⑦.⓪.⓪.①/",
                "https://example.com/%zz",
                "//[",
                ""
            })
    void whatIsNoUriIsRefused(String text) {
        assertThat(misfit(text)).isEqualTo("is no URI");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.com/ | does not begin with https://",
                "ftp://example.com/ | does not begin with https://",
                "example.com | does not begin with https://",
                "https://user:secret@example.com/ | has a user or password in it",
                "https://example.com@10.0.0.1/ | has a user or password in it",
                "https://example.com/#x | has a part behind #",
                "https://example.com:8443/ | has port 8443",
                "https://example.com:0/ | has port 0"
            })
    void whatIsNotForWebhooksIsRefused(String text, String problem) {
        assertThat(misfit(text)).isEqualTo(problem);
    }

    @Test
    void anAddressHasABound() {
        // Given
        String longest = "https://example.com/" + "x".repeat(980);

        // When, Then
        assertThat(misfit(longest)).isNull();
        assertThat(misfit(longest + "x")).isEqualTo("is longer than 1000 characters");
    }

    @Test
    void plainHttpAndOtherPortsAreTakenWhereTheyAreConfigured() throws Exception {
        // When
        CallbackUrl url = CallbackUrl.parse("http://localhost:8080/x", true, List.of("443", "1024-65535"));

        // Then
        assertThat(url).isEqualTo(new CallbackUrl(false, "localhost", 8080, "/x"));
    }

    private static String misfit(String text) {
        CallbackUrl.Misfit misfit =
                catchThrowableOfType(CallbackUrl.Misfit.class, () -> CallbackUrl.parse(text, false, PORTS));
        return misfit == null ? null : misfit.getMessage();
    }
}
