/**
 * What every page has around it: the layout with its navigation, the language and the light it is shown in, plain words
 * for times, the files that pages load under addresses that change with their content, and pages for what goes wrong.
 * On where Thymeleaf is.
 */
@NullMarked
package org.freightpass.webkit.layout;

import org.jspecify.annotations.NullMarked;
