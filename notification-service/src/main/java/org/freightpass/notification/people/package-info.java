/** What the people behind accounts are called, and who reads it; the rules are in PeopleRule. */
@NullMarked
package org.freightpass.notification.people;

import org.jspecify.annotations.NullMarked;
