package org.freightpass.testkit.architecture.sample.bad;

class Printing {
    void print() {
        System.out.println("x");
    }
}
