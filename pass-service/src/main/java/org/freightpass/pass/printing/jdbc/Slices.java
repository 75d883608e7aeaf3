package org.freightpass.pass.printing.jdbc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.freightpass.sealing.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The slices of one order's file, one in memory at a time. The key lies sealed beside the order, so with the row of the
 * order the file is gone, whatever is left on a disk; slices that changed places do not open.
 */
record Slices(JdbcClient jdbc, UUID order, SealingKey key) {
    static final int BYTES = 1 << 20;

    void addPart(int place, byte[] part) {
        add(false, place, part);
    }

    Iterator<InputStream> parts() {
        return places(false).stream()
                .<InputStream>map(place -> new ByteArrayInputStream(read(false, place)))
                .iterator();
    }

    /** The whole file takes the place of the parts. */
    void replaceParts(InputStream file) {
        try {
            var place = 0;
            for (var bytes = file.readNBytes(BYTES); bytes.length > 0; bytes = file.readNBytes(BYTES)) {
                add(true, place++, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of print order " + order + " cannot be read", e);
        }
        jdbc.sql("delete from print_slice where order_id = :order and not whole")
                .param("order", order)
                .update();
    }

    void copy(OutputStream out) throws IOException {
        for (var place : places(true)) {
            out.write(read(true, place));
        }
    }

    private List<Integer> places(boolean whole) {
        return jdbc.sql("select place from print_slice where order_id = :order and whole = :whole order by place")
                .param("order", order)
                .param("whole", whole)
                .query(Integer.class)
                .list();
    }

    private byte[] read(boolean whole, int place) {
        var sealed = jdbc.sql(
                        "select bytes from print_slice where order_id = :order and whole = :whole and place = :place")
                .param("order", order)
                .param("whole", whole)
                .param("place", place)
                .query(byte[].class)
                .single();
        return key.open(sealed, name(whole, place));
    }

    private void add(boolean whole, int place, byte[] bytes) {
        jdbc.sql("insert into print_slice (order_id, whole, place, bytes) values (:order, :whole, :place, :bytes)")
                .param("order", order)
                .param("whole", whole)
                .param("place", place)
                .param("bytes", key.seal(bytes, name(whole, place)))
                .update();
    }

    private String name(boolean whole, int place) {
        return order + (whole ? " whole " : " part ") + place;
    }
}
