package org.freightpass.checkpoint.checkpoints;

import org.freightpass.contracts.DivisionCode;

/** A checkpoint to enter; {@code stage} is {@link Stage.Retained} where its approval is there already. */
public record RegisterCheckpoint(String name, DivisionCode county, Site site, Spot spot, Stage stage) {}
