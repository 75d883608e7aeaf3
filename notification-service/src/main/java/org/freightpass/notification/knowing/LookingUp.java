package org.freightpass.notification.knowing;

import java.util.List;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is told of passes and applications, and looks it up. */
public class LookingUp {
    private final Knowledge knowledge;

    public LookingUp(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Transactional
    public void passes(List<Known.Pass> told) {
        knowledge.passes(told);
    }

    @Transactional
    public void applications(List<Known.Application> told) {
        knowledge.applications(told);
    }

    @Transactional(readOnly = true)
    public Known of(@Nullable Plate plate, @Nullable PassNumber pass) {
        return knowledge.of(plate, pass, KnowingRule.MOST);
    }
}
