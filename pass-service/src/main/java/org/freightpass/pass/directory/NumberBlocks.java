package org.freightpass.pass.directory;

import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassType;

/** The numbers each division issues under: its six digits, a letter for all but the unified pass, and a serial. */
public interface NumberBlocks {

    /** The blocks of these divisions' passes that have been begun, by division and type. */
    List<Block> begun(DivisionCode within);

    /**
     * A block of 999,999 numbers.
     *
     * @param last the last serial that was taken; those before it were taken or skipped
     */
    record Block(PassType type, DivisionCode division, int last) {}
}
