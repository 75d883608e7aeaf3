package org.freightpass.notification.hotline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseResult;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineRefusal;
import org.freightpass.notification.hotline.KeepingLines;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.webkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.ui.ExtendedModelMap;

class ReportPageTests {
    private static final Instant NOW = Instant.parse("2022-04-21T04:00:00Z");
    private final OpeningCases opening = mock();
    private final Cases cases = mock();
    private final ReportPage page = new ReportPage(
            opening,
            mock(HandlingCases.class),
            mock(KeepingLines.class),
            cases,
            texts(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void givenADriver() {
        when(cases.firmsOf("driver1")).thenReturn(Set.of());
    }

    @Test
    void reportOpensACaseUnderTheFormsReference() {
        CaseResult opened = opened();
        when(opening.fromCall(any(), any(), any(), any(), any())).thenReturn(opened);

        assertThat(sent("held")).isEqualTo("redirect:/report/20220421-0001");
        verify(opening)
                .fromCall(
                        argThat(matter -> matter.passNumber() != null),
                        any(),
                        argThat(origin -> "00000000-0000-0000-0000-000000000001".equals(origin.reference())),
                        any(),
                        any());
    }

    @Test
    void passThatIsNoFirmsIsToldInWordsAndNobodyIsTurnedAway() {
        CaseResult opened = opened();
        when(opening.fromCall(any(), any(), any(), any(), any()))
                .thenReturn(new CaseResult.Refused(HotlineRefusal.PASS_NOT_YOURS, "not yours"))
                .thenReturn(opened);

        assertThat(sent("held")).isEqualTo("redirect:/report/20220421-0001");
        verify(opening).fromCall(argThat(ReportPageTests::tellsTheNumberInWords), any(), any(), any(), any());
    }

    @Test
    void whatIsWrongOpensNothing() {
        assertThat(sent("")).isEqualTo("report/form");
    }

    private static boolean tellsTheNumberInWords(Matter matter) {
        return matter.passNumber() == null && matter.text().equals("220104000001 held");
    }

    private String sent(String text) {
        var form = new ReportForm(
                Matter.Kind.BLOCKED_TRANSPORT,
                "吉A12345",
                "220104000001",
                "220104",
                text,
                null,
                "13800138000",
                "00000000-0000-0000-0000-000000000001");
        var caller = new Caller("driver1", "driver1", "driver1", Set.of("FIRM"), null, null, List.of(), List.of());
        return String.valueOf(
                page.send(form, new ExtendedModelMap(), caller, Locale.ENGLISH).getViewName());
    }

    private static CaseResult opened() {
        HotlineCase one = mock();
        when(one.number()).thenReturn(new CaseNumber("20220421-0001"));
        return new CaseResult.Done(one, List.of());
    }

    private static StaticMessageSource texts() {
        var texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        return texts;
    }
}
