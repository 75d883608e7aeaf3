package org.freightpass.pass.applying.jdbc;

import java.util.List;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.Registers;
import org.springframework.stereotype.Component;

/** Seals the crews of passes as those of applications are sealed, so that both open alike. Stateless. */
@Component
class StoredCrews implements Registers.CrewSeal {
    private final StoredForms forms;

    StoredCrews(StoredForms forms) {
        this.forms = forms;
    }

    @Override
    public String seal(List<ApplicationForm.CrewMember> crew) {
        return forms.crew(crew);
    }

    @Override
    public List<ApplicationForm.CrewMember> open(String sealed) {
        return forms.open(sealed);
    }
}
