package io.github.planfixsdk.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/s3cret",
                "https://LOCALHOST./s3cret",
                "https://files.localhost/s3cret",
                "https://nas.local:8443/s3cret",
                "https://nas.local./s3cret",
                "https://files.corp.internal/s3cret",
                "https://nas.home.arpa/s3cret",
                "https://fileserver/s3cret",
                "https://127.0.0.1/s3cret",
                "https://127.1/s3cret",
                "https://2130706433/s3cret",
                "https://0x7f000001/s3cret",
                "https://0177.0.0.1/s3cret",
                "https://0x7f.0.0.1./s3cret",
                "https://0.0.0.0/s3cret",
                "https://10.1.2.3/s3cret",
                "https://100.64.0.1/s3cret",
                "https://169.254.169.254/s3cret",
                "https://172.16.0.1/s3cret",
                "https://172.31.255.255/s3cret",
                "https://192.168.1.1/s3cret",
                "https://192.0.0.192/s3cret",
                "https://198.18.0.1/s3cret",
                "https://198.19.255.255/s3cret",
                "https://224.0.0.1/s3cret",
                "https://255.255.255.255/s3cret",
                "https://256.1.1.1/s3cret",
                "https://1.2.3.4.5/s3cret",
                "https://099.1.1.1/s3cret",
                "https://[::1]/s3cret",
                "https://[::]/s3cret",
                "https://[fe80::1]/s3cret",
                "https://[fc00::1]/s3cret",
                "https://[fd12:3456::1]/s3cret",
                "https://[ff02::1]/s3cret",
                "https://[::ffff:192.168.1.1]/s3cret",
                "https://[64:ff9b::7f00:1]/s3cret",
                "https://[2002:a9fe:a9fe::1]/s3cret",
                "https://[2002:c0a8:101::]/s3cret",
                "https://[::a00:1]/s3cret",
                "https://user@example.com/s3cret",
                "https://user:s3cret@example.com/",
                "https://:s3cret@example.com/",
                "https://a..b/s3cret"
            })
    void whatPlanfixCannotFetchIsRefusedWithARemedy(String url) {
        assertThatThrownBy(() -> PublicAddress.require(url, "the attachment \"a.jpg\"", "allowPrivateAttachments"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the attachment \"a.jpg\" ")
                .hasMessageContaining("put it at a public https:// address")
                .hasMessageContaining("allowPrivateAttachments")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://superchat.io/files/5444.jpg",
                "http://x.io/1?user=a@b",
                "https://фото.рф/1",
                "https://my_files.example.com/1",
                "https://localhost.example.com/1",
                "https://local.io/1",
                "https://8.8.8.8/1",
                "https://100.128.0.1/1",
                "https://172.32.0.1/1",
                "https://192.169.0.1/1",
                "https://192.0.1.1/1",
                "https://198.17.0.1/1",
                "https://198.20.0.1/1",
                "https://134744072/1",
                "https://[2002:808:808::1]/1",
                "https://[2a00:1450:4010::8a]/1",
                "https://[64:ff9b::808:808]/1",
                "https://1and1.com/1",
                "https://fd12.example.com/1"
            })
    void whatMayBePublicIsLetThrough(String url) {
        assertThatCode(() -> PublicAddress.require(url, "url", "nothing")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.0.0.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "::1, false",
        "fd12:3456::1, false",
        "::ffff:192.168.1.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::1, false",
        "::a9fe:a9fe, false",
        "192.0.0.192, false",
        "8.8.8.8, true",
        "2a00:1450:4010::8a, true"
    })
    void resolvedAddressesAreToldApartToo(String address, boolean isPublic) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
    }
}
