package org.freightpass.pass.enterprises;

/** Someone signed in: the stable subject of the token and the name they sign in with. */
public record Person(String subject, String username) {}
