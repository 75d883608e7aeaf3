package org.freightpass.pass;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes fleets' files. */
final class Fleet {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static final String HEADER = "车牌号,车牌颜色,物资类别,起点,终点,途经,往返,有效期起,有效期止,驾驶员,身份证号,电话,替换";
    private final List<String> rows = new ArrayList<>();
    private final Instant from;
    private final Instant until;

    Fleet(Instant from, Instant until) {
        this.from = from;
        this.until = until;
    }

    Fleet row(String plate, String goods, int driver) {
        rows.add(String.join(
                ",",
                plate,
                "黄色",
                goods,
                "220104",
                "210102",
                "220184;2203",
                "是",
                from.toString(),
                until.toString(),
                "司机" + driver,
                id(driver),
                "13800138000",
                ""));
        return this;
    }

    byte[] csv() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        return HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    static String id(int number) {
        var body = "22010419880229%03d".formatted(number % 1000);
        if (number >= 1000) {
            body = "220104%04d0301%03d".formatted(1950 + number / 1000, number % 1000);
        }
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
