package org.freightpass.pass.issuing;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;

/** Who issues: a department in a division. The division is the one that numbers the passes. */
public record Issuer(DivisionCode division, Department department) {}
