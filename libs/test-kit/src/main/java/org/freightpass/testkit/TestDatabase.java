package org.freightpass.testkit;

/** A database of a test's own: where it is and who may enter. */
public record TestDatabase(String url, String username, String password) {}
