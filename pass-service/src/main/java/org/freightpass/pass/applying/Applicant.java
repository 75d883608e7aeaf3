package org.freightpass.pass.applying;

/** Who applies: the subject of the token and the name signed in with, which memberships of firms go by. */
public record Applicant(String subject, String username, String name) {}
