/**
 * Gives every blocked truck a line that someone answers: which of the five lines a case goes to, which alerts belong
 * together, how a case lives from opening to closing, when it escalates and who may see and do what. All rules are in
 * {@link org.freightpass.notification.hotline.HotlineRule}.
 */
@NullMarked
package org.freightpass.notification.hotline;

import org.jspecify.annotations.NullMarked;
