package tunebook.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacTest {
    @Test
    void aKeyThatIsLongerThanABlockIsHashedFirst() throws GeneralSecurityException {
        // RFC 4231, test case 6
        var key = new byte[131];
        java.util.Arrays.fill(key, (byte) 0xaa);
        var text = "Test Using Larger Than Block-Size Key - Hash Key First".getBytes(UTF_8);
        assertThat(HexFormat.of().formatHex(Hmac.of("SHA-256", key).of(List.of(text))))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, HmacMD5",
        "SHA-1, HmacSHA1",
        "SHA-224, HmacSHA224",
        "SHA-256, HmacSHA256",
        "SHA-384, HmacSHA384",
        "SHA-512, HmacSHA512"
    })
    void itIsWhatJavaGives(String digest, String name) throws GeneralSecurityException {
        var random = new Random(42);
        for (int length : new int[] {1, 20, 63, 64, 65, 127, 128, 129, 300}) {
            var key = bytes(random, length);
            var hmac = Hmac.of(digest, key);
            var mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key, name));
            for (int i = 0; i < 3; i++) {
                var parts = List.of(bytes(random, i), bytes(random, 100 * i), new byte[0]);
                parts.forEach(mac::update);
                assertThat(hmac.of(parts)).isEqualTo(mac.doFinal());
            }
        }
    }

    @Test
    void anUnknownDigestIsSaidSo() {
        assertThatThrownBy(() -> Hmac.of("SHA-257", new byte[1])).isInstanceOf(NoSuchAlgorithmException.class);
    }

    private static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
