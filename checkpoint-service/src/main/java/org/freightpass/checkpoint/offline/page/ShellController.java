package org.freightpass.checkpoint.offline.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page's service worker, with the list of the page's files, its camera from the web kit among them, and a version
 * that changes with any of them, so that no file is ever forgotten there. Read once, at the start.
 */
@RestController
class ShellController {
    private static final String ROOT = "/static/scan/";
    private static final String STATIC = "/static";
    private static final List<String> OF_THE_KIT = List.of("/static/webkit/camera.js", "/static/webkit/zxing-*/*.*");
    private static final String WORKER = "sw.js";
    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final String worker;

    ShellController(ResourcePatternResolver resources, JsonMapper json) throws IOException {
        var files = files(resources);
        var shell = new Shell(version(files), names(files));
        worker = "const SHELL = " + json.writeValueAsString(shell) + ";\n"
                + new String(files.getOrDefault(WORKER, new byte[0]), StandardCharsets.UTF_8);
    }

    /** What the worker keeps on the telephone. */
    record Shell(String version, List<String> files) {}

    @GetMapping("/scan/sw.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(JAVASCRIPT)
                .body(worker);
    }

    private static List<String> names(Map<String, byte[]> files) {
        var names = new ArrayList<String>();
        names.add("./");
        files.keySet().stream()
                .filter(name -> !name.equals(WORKER) && !name.equals("index.html"))
                .forEach(names::add);
        return names;
    }

    private static Map<String, byte[]> files(ResourcePatternResolver resources) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (Resource file : resources.getResources("classpath:" + ROOT + "**/*.*")) {
            var address = file.getURL().getPath();
            var name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
            files.put(name, file.getContentAsByteArray());
        }
        for (String pattern : OF_THE_KIT) {
            for (Resource file : resources.getResources("classpath*:" + pattern)) {
                var address = file.getURL().getPath();
                files.put(
                        address.substring(address.lastIndexOf(STATIC) + STATIC.length()), file.getContentAsByteArray());
            }
        }
        return files;
    }

    private static String version(Map<String, byte[]> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(content);
            });
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
