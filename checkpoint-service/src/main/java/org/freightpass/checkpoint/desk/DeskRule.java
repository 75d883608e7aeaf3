package org.freightpass.checkpoint.desk;

/** Every rule of passes issued on the spot, and what it says. */
public enum DeskRule {
    RETAINED_HERE(
            "DK-01",
            "Passes are issued on the spot at a checkpoint that the register retains, by an officer who stands there."),
    WITHIN_PROVINCE("DK-02", "Both ends lie in the province; a pass across its border is the matter of a department."),
    GOES_ON(
            "DK-03",
            "What cannot be handed on now is kept and followed up until it is issued or refused; the vehicle goes on"
                    + " meanwhile."),
    ONCE(
            "DK-04",
            "What was asked for is issued or refused once, however often it is asked or handed on: its id is the"
                    + " idempotency key."),
    IN_A_NAME(
            "DK-05",
            "It is handed on in the name of an officer of the checkpoint who is signed in; no token is written down."),
    FORGOTTEN("DK-06", "What was applied for is encrypted while it waits and deleted when it is decided.");

    private final String id;
    private final String text;

    DeskRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }
}
