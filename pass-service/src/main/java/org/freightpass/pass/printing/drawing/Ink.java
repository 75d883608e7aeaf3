package org.freightpass.pass.printing.drawing;

/** A colour: cyan, magenta, yellow and black, each from 0 to 1. */
record Ink(float c, float m, float y, float k) {
    /** The national form's ground: C50 Y50. */
    static final Ink GROUND = new Ink(.5f, 0, .5f, 0);

    static final Ink PALE = new Ink(.07f, 0, .09f, 0);
    static final Ink VEIL = new Ink(.2f, 0, .2f, 0);
    static final Ink LEAF = new Ink(.8f, .1f, .8f, .25f);
    static final Ink FOREST = new Ink(.85f, .3f, .85f, .45f);
    static final Ink BLACK = new Ink(0, 0, 0, 1);
    static final Ink GREY = new Ink(.3f, .15f, .3f, .6f);
    static final Ink WHITE = new Ink(0, 0, 0, 0);
    static final Ink RED = new Ink(.05f, 1, .95f, .1f);
    static final Ink AMBER = new Ink(0, .45f, .95f, .02f);
    static final Ink BLUE = new Ink(1, .7f, 0, .15f);
    static final Ink YELLOW = new Ink(0, .18f, .95f, 0);
    static final Ink PLATE_GREEN = new Ink(.45f, 0, .6f, 0);
}
