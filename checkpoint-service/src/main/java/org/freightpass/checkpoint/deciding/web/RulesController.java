package org.freightpass.checkpoint.deciding.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.freightpass.checkpoint.deciding.Deciding;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The table with its rule sets and texts: kept by a scanner, asked for again by its tag. */
@RestController
@RequestMapping("/api/v1/rules")
class RulesController {
    private final byte[] table;
    private final String tag;

    RulesController(Deciding deciding) {
        table = deciding.table().text().getBytes(StandardCharsets.UTF_8);
        tag = "\"" + digest(table) + "\"";
    }

    @GetMapping
    ResponseEntity<byte[]> rules() {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(table);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
