package org.freightpass.pass.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** Draws documents. Safe for use by several threads. */
public interface Press {

    /** One page for each sheet, in their order. */
    byte[] pdf(List<PassSheet> sheets);

    /** A portrait image for a telephone. */
    byte[] png(PassSheet sheet);

    /** A part of an order's file: one PDF of several pages, or several PDFs in a ZIP. */
    byte[] part(PrintOrder.Form form, List<PassSheet> sheets);

    /** Puts an order's parts together; they come one at a time and nothing holds them all. */
    void bind(PrintOrder.Form form, Iterator<InputStream> parts, OutputStream out) throws IOException;
}
