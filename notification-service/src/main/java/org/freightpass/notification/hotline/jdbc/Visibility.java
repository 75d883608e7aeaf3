package org.freightpass.notification.hotline.jdbc;

import java.util.Map;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Person;
import org.springframework.jdbc.support.SqlArrayValue;

/** What of the cases a person sees, as parameters: the rule HOT-11 in the words of the query. */
final class Visibility {

    private Visibility() {}

    static Map<String, Object> of(Person person) {
        return Map.of(
                "all",
                person.roles().contains(Person.Role.SUPERVISOR)
                        || person.roles().contains(Person.Role.ADMIN),
                "agent",
                person.roles().contains(Person.Role.AGENT),
                "firm",
                person.roles().contains(Person.Role.FIRM),
                "lines",
                new SqlArrayValue(
                        "integer",
                        person.lines().stream().map(LineNumber::value).toArray()),
                "firms",
                new SqlArrayValue("text", person.firms().toArray()),
                "username",
                person.username());
    }
}
