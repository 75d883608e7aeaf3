package org.freightpass.pass.fleet;

/** Whether a person may see and fill an owner's fleet (FL-03). */
public interface FleetAccess {

    boolean isOpen(Owner owner, String subject, String username);
}
